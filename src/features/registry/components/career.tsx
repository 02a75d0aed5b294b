import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import type { CareerRow, MembersContract, PersonDetail } from '@cloud/capabilities/members/contract'
import { careerLabels } from '@cloud/capabilities/members/labels'
import { serverNow } from '@/shared/api/clock'
import { useSubmit } from '@/shared/api/use-submit'
import { ago } from '@/shared/format/time'
import { Button } from '@/shared/ui/button'
import { Card } from '@/shared/ui/card'
import styles from './career.module.css'

interface CareerProps {
  person: PersonDetail
  show: (person: PersonDetail) => void
}

/** What happened to a person in the union, newest first: from which day on, who wrote it, why. */
export function Career({ person, show }: CareerProps) {
  const { submit, busy, problem } = useSubmit<MembersContract, 'undoChange'>('members.undoChange')
  const undo = async (changeId: string) => {
    const { confirm } = await Taro.showModal({
      title: '撤销这条变动？',
      content: '撤销后按没有发生过算，但记录还在，看得到是谁撤销的',
      confirmText: '撤销',
      cancelText: '再想想',
    })
    const input = { personId: person.id, rev: person.rev, changeId, why: '登记有误' }
    const fresh = confirm ? await submit(input) : undefined
    if (fresh) show(fresh)
  }
  return (
    <Card>
      {problem && <View className='brand'>{problem.message}</View>}
      {person.career.map((row) => (
        <Row key={row.id} row={row} busy={Boolean(busy)} onUndo={() => void undo(row.id)} />
      ))}
    </Card>
  )
}

function Row({ row, busy, onUndo }: { row: CareerRow; busy: boolean; onUndo: () => void }) {
  const { from, what, words, why, by, at, undone } = row
  return (
    <View className={styles.row}>
      <View className='grow'>
        <View className={undone ? styles.undone : 'strong'}>{`${from} ${careerLabels[what]}`}</View>
        <View>{words}</View>
        <View className='note'>{[why, `${by}，${ago(at, serverNow())}`].filter(Boolean).join(' · ')}</View>
        {undone && <View className='note'>已撤销</View>}
      </View>
      {row.undo.can && (
        <Button kind='ghost' size='small' busy={busy} label={`撤销${careerLabels[what]}`} onTap={onUndo}>
          撤销
        </Button>
      )}
    </View>
  )
}
