import type { BenefitsContract } from '@cloud/capabilities/benefits/contract'
import { useRemote } from '@/shared/api/use-remote'
import { RemoteScreen } from '@/shared/ui/remote-screen'
import { YearItems } from '../../components/year-items'
import { YearSum } from '../../components/year-sum'

/** 我的福利: what this year holds for me, by time of year. */
export default function Year() {
  const year = useRemote<BenefitsContract, 'year'>('benefits.year', {})
  return (
    <RemoteScreen
      remote={year}
      empty={({ items }) =>
        items.length === 0
          ? { icon: 'gift', title: '今年的福利还没公布', note: '公布后会列在这里，到时间提醒你' }
          : undefined
      }
    >
      {(view) => (
        <>
          <YearSum {...view} />
          <YearItems {...view} />
        </>
      )}
    </RemoteScreen>
  )
}
