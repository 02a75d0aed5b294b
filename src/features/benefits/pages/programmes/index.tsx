import type { BenefitsContract, ProgrammeRow } from '@cloud/capabilities/benefits/contract'
import { useRemote } from '@/shared/api/use-remote'
import { go } from '@/shared/go'
import { ActionBar } from '@/shared/ui/action-bar'
import { RemoteScreen } from '@/shared/ui/remote-screen'
import { Section } from '@/shared/ui/section'
import { ProgrammeCard } from '../../components/programme-card'

/** 福利项目: what the school hands out, from last year on. */
export default function Programmes() {
  const programmes = useRemote<BenefitsContract, 'programmes'>('benefits.programmes', {})
  return (
    <RemoteScreen
      remote={programmes}
      empty={({ items }) =>
        items.length === 0
          ? { icon: 'gift', title: '还没有福利项目', note: '建好以后，会员就看得到' }
          : undefined
      }
      footer={({ save }) => (
        <ActionBar
          action='新建福利项目'
          possible={save}
          onTap={() => void go('/features/benefits/pages/programme/index')}
        />
      )}
    >
      {({ items }) =>
        yearsOf(items).map((year) => (
          <Section key={year} title={`${year} 年`}>
            {items
              .filter((programme) => programme.year === year)
              .map((programme) => (
                <ProgrammeCard key={programme.id} programme={programme} />
              ))}
          </Section>
        ))
      }
    </RemoteScreen>
  )
}

/** Newest first. */
const yearsOf = (items: readonly ProgrammeRow[]) =>
  [...new Set(items.map(({ year }) => year))].sort((one, other) => other - one)
