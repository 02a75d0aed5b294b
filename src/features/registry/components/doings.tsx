import Taro from '@tarojs/taro'
import type { PersonDetail } from '@cloud/capabilities/members/contract'
import { go } from '@/shared/go'
import { Card } from '@/shared/ui/card'
import { Cell } from '@/shared/ui/cell'
import type { Possible } from '@/shared/ui/button'
import { changes, type What } from './change-form'
import { pageOf } from './links'

const order: readonly What[] = [
  'transfer',
  'employ',
  'retire',
  'leave',
  'rejoin',
  'amend',
  'tags',
  'paid',
  'died',
]

const possibleOf = ({ can }: PersonDetail, what: What): Possible =>
  what === 'employ' || what === 'tags' || what === 'paid' ? can.amend : can[what]

/** What can be done for a person now; the rest is not shown, but for what one would look for. */
export function Doings({ person }: { person: PersonDetail }) {
  const open = (what: What, possible: Possible) =>
    possible.can
      ? void go(pageOf('change', { id: person.id, what }))
      : void Taro.showToast({ title: possible.why, icon: 'none' })
  return (
    <Card list>
      {order
        .filter((what) => what !== 'rejoin' || possibleOf(person, what).can)
        .map((what) => {
          const possible = possibleOf(person, what)
          const { title, note, icon, tone } = changes[what]
          return (
            <Cell
              key={what}
              icon={icon}
              tone={possible.can ? tone : 'neutral'}
              title={title}
              note={possible.can ? note : possible.why}
              onTap={() => open(what, possible)}
            />
          )
        })}
      <Cell
        icon='search'
        tone='warn'
        title='看完整的姓名、电话'
        note='要写明用途，本人看得到谁看过'
        to={`/features/privacy/pages/reveal/index?id=${person.id}`}
      />
    </Card>
  )
}
