import { covers, type Actor } from '../../kernel/domain/actor'
import { maskName } from '../../kernel/domain/masking'
import { query, type Asking, type Handlers } from '../../kernel/runtime/implement'
import { PAGE, pageOf, placeOf } from '../../kernel/runtime/paging'
import { consentOf, factsOf, personalOf, personNames } from '../members/port'
import type { Look, PrivacyContract } from './contract'
import { lookView, newest } from './domain/looks'
import { ownFields } from './domain/own'
import { retentionWords } from './domain/retention'
import { NOTICE_VERSION } from './labels'
import { schoolOf } from './school'
import { looksStore, type LookDoc } from './store'

/** Who looked at her, and who exported a list that she is on. Two calls. */
const looksAt = async ({ db, actor }: Asking, cursor: string | undefined) => {
  const after = placeOf(cursor)
  const about = (key: string) => db.find(looksStore, 'about', { where: { about: key }, limit: PAGE, after })
  return newest(await Promise.all([about(actor.id), about(factsOf(actor).schoolUnit)]), PAGE)
}

const concerns = ({ unit }: LookDoc, actor: Actor) => unit === undefined || covers(unit, actor.unit)

/** What somebody sees of her own data. */
export const selfHandlers: Pick<Handlers<PrivacyContract>, 'looks' | 'mine'> = {
  looks: query({
    load: async (context, { cursor }) => {
      const looks = await looksAt(context, cursor)
      const names = await personNames(
        context.db,
        looks.map(({ by }) => by),
      )
      return { looks, names }
    },
    view: ({ looks, names }, _input, { actor }) => {
      const whoOf = ({ by }: LookDoc) => {
        const name = names.get(by)?.name
        return name === undefined ? '已经离开的干部' : maskName(name)
      }
      const { items, ...rest } = pageOf(looks, ['at'], (look): Look | null =>
        concerns(look, actor) ? lookView(look, look.by === actor.id ? '你自己' : whoOf(look)) : null,
      )
      return { ...rest, items: items.filter((item) => item !== null) }
    },
  }),

  mine: query({
    load: async (context) => ({
      person: await personalOf(context.db, context.actor.id),
      school: await schoolOf(context),
    }),
    view: ({ person, school }, { full }, { actor }) => {
      const agreed = consentOf(actor)
      return {
        fields: person ? ownFields(person, full) : [],
        isFull: full,
        agreed,
        mustAsk: agreed?.version !== NOTICE_VERSION,
        retention: retentionWords(school),
      }
    },
  }),
}
