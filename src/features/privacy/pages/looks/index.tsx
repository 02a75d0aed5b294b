import type { Look, PrivacyContract } from '@cloud/capabilities/privacy/contract'
import { useRemote } from '@/shared/api/use-remote'
import { NextPages } from '@/shared/ui/next-pages'
import { RemoteScreen } from '@/shared/ui/remote-screen'
import { LookCard } from '../../components/look-card'

const nothing = {
  icon: 'shield',
  title: '没有人看过',
  note: '干部看你的完整手机号、生日，或者导出名册，都会记在这里',
} as const

/** 谁看过我的资料: newest first. */
export default function Looks() {
  const looks = useRemote<PrivacyContract, 'looks'>('privacy.looks', {})
  return (
    <RemoteScreen
      remote={looks}
      skeleton='list'
      empty={({ items, next }) => (items.length === 0 && !next ? nothing : undefined)}
    >
      {(page) => (
        <>
          <Rows looks={page.items} />
          <NextPages<PrivacyContract, 'looks'> action='privacy.looks' input={{}} cursor={page.next}>
            {(next) => <Rows looks={next.items} />}
          </NextPages>
        </>
      )}
    </RemoteScreen>
  )
}

function Rows({ looks }: { looks: readonly Look[] }) {
  return (
    <>
      {looks.map((look) => (
        <LookCard key={look.id} look={look} />
      ))}
    </>
  )
}
