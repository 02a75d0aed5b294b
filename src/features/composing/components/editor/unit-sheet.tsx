import { View } from '@tarojs/components'
import type { MembersContract } from '@cloud/capabilities/members/contract'
import { useRemote } from '@/shared/api/use-remote'
import { Cell } from '@/shared/ui/cell'
import { NextPages } from '@/shared/ui/next-pages'
import { Sheet } from '@/shared/ui/sheet'
import { Skeleton } from '@/shared/ui/skeleton'
import type { UnitChosen } from '../draft/form'
import styles from './unit-sheet.module.css'

interface UnitSheetProps {
  /** Paths that are chosen already. */
  taken: readonly string[]
  onChoose: (unit: UnitChosen) => void
  onClose: () => void
}

type Choices = { readonly items: readonly { readonly unit: string; readonly name: string }[] }

/** The branches of the school, to choose one. */
export function UnitSheet({ taken, onChoose, onClose }: UnitSheetProps) {
  const top = useRemote<MembersContract, 'unitChoices'>('members.unitChoices', {})
  const [school] = top.view?.items ?? []
  const input = school && { parent: school.unit }
  const branches = useRemote<MembersContract, 'unitChoices'>('members.unitChoices', input)
  const rows = ({ items }: Choices) =>
    items
      .filter(({ unit }) => !taken.includes(unit))
      .map(({ unit, name }) => (
        <Cell key={unit} title={name} onTap={() => onChoose({ unit, unitName: name })} />
      ))
  const problem = top.problem ?? branches.problem
  return (
    <Sheet title='选分会' onClose={onClose}>
      <View className={styles.list}>
        {branches.view && input ? (
          <>
            {rows(branches.view)}
            <NextPages<MembersContract, 'unitChoices'>
              action='members.unitChoices'
              input={input}
              cursor={branches.view.next}
            >
              {rows}
            </NextPages>
          </>
        ) : problem ? (
          <View className='note'>{problem.message}</View>
        ) : (
          <Skeleton shape='list' />
        )}
      </View>
    </Sheet>
  )
}
