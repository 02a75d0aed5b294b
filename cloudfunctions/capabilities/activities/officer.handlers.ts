import { unitsOf } from '../../kernel/domain/actor'
import { accept, refuse } from '../../kernel/domain/decision'
import { happened } from '../../kernel/domain/event'
import { replace } from '../../kernel/ports/db'
import { bearing, noting } from '../../kernel/ports/pending'
import { digest } from '../../kernel/runtime/digest'
import { command, query, stale, type Asking, type Handlers } from '../../kernel/runtime/implement'
import { PAGE, pageOf, placeOf } from '../../kernel/runtime/paging'
import { refuseWith } from '../../kernel/runtime/refusal'
import { factsOf } from '../members/port'
import { activities, type ActivitiesContract, type Settings } from './contract'
import { copyOf, newActivity, type Host } from './domain/draft'
import { isFinePoster } from './files'
import { recall } from './known-activities'
import { loadOne, unitOfOne, type State } from './manage.handlers'
import { settingsId, settingsOf } from './settings'
import { activitiesStore, settingsStore, signUpsStore, type ActivityDoc, type SignUpDoc } from './store'
import { cardOf, detailOf, rowOf } from './views'

/** The unit that hosts what an officer makes: the first one she may act for. One call. */
const hostOf = async ({ db, actor }: Asking): Promise<Host> => {
  const [unit = actor.unit] = unitsOf(actor, 'activities')
  const { schoolUnit: school, schoolName, unitName } = factsOf(actor)
  const { needsReview } = await settingsOf(db, school)
  return {
    unit,
    unitName: unit === school ? schoolName : unitName,
    school,
    author: actor.id,
    needsReview: needsReview === true && unit !== school,
  }
}

/** The same request makes the same activity. */
const idFor = ({ actor, requestId, newId }: Asking, what: string): string =>
  requestId === null ? newId() : digest(`activities.${what} ${actor.id} ${requestId}`).slice(0, 24)

const insert = async ({ db, occasion }: Asking, made: ActivityDoc) => {
  const created = happened(occasion, 'activities.created', made._id, { unit: made.unit })
  if (await db.insert(activitiesStore, bearing<ActivityDoc>(made, [created]))) return accept(made)
  const there = await db.get(activitiesStore, made._id)
  return there ? accept(there) : stale
}

const draftView = (activity: ActivityDoc, context: Asking) =>
  detailOf({ activity, mine: null, row: null }, context)

/** Units of which none lies in another. */
const outermost = (units: readonly string[]): readonly string[] =>
  [...new Set(units)].filter(
    (unit, _at, all) => !all.some((other) => other !== unit && unit.startsWith(other)),
  )

const newestFirst = (one: ActivityDoc, other: ActivityDoc) =>
  one.startsAt === other.startsAt ? (one._id < other._id ? 1 : -1) : one.startsAt < other.startsAt ? 1 : -1

/** Of the officer's units and all below: one call for each unit that lies in no other, mostly one. */
const managedBy = async ({ db, actor }: Asking, cursor: string | undefined) => {
  const after = placeOf(cursor)
  const pages = await Promise.all(
    outermost(unitsOf(actor, 'activities')).map((above) =>
      db.find(activitiesStore, 'managed', { where: { above }, limit: PAGE, after }),
    ),
  )
  return pages.flat().sort(newestFirst).slice(0, PAGE)
}

const toReviewBy = async ({ db, actor }: Asking, cursor: string | undefined) => {
  const after = placeOf(cursor)
  const pages = await Promise.all(
    outermost(unitsOf(actor, 'activities')).map((school) =>
      db.find(activitiesStore, 'review', { where: { state: 'review', school }, limit: PAGE, after }),
    ),
  )
  return pages
    .flat()
    .sort((one, other) => -newestFirst(one, other))
    .slice(0, PAGE)
}

const cards = (found: readonly ActivityDoc[], { now }: Asking) =>
  pageOf(found, ['startsAt'], (activity) => cardOf(activity, null, now))

type Ruling = { readonly school: string; readonly settings: Settings }
type Listing = { readonly activity: ActivityDoc; readonly found: readonly SignUpDoc[] }

/** What officers make and look at. */
export const officerHandlers: Pick<
  Handlers<ActivitiesContract>,
  'managed' | 'toReview' | 'create' | 'copy' | 'signUps' | 'settings' | 'saveSettings'
> = {
  managed: query({
    unit: 'own',
    load: (context, { cursor }) => managedBy(context, cursor),
    view: (found, _input, context) => cards(found, context),
  }),

  toReview: query({
    unit: 'own',
    load: (context, { cursor }) => toReviewBy(context, cursor),
    view: (found, _input, context) => cards(found, context),
  }),

  create: command({
    load: (context) => hostOf(context),
    unit: (host: Host) => host.unit,
    decide: (host, draft, context) => accept(newActivity(idFor(context, 'create'), host, draft)),
    save: async (context, made) =>
      (await isFinePoster(context, made.poster, null)) ? insert(context, made) : refuse('badFile'),
    reply: (activity, _input, context) => draftView(activity, context),
  }),

  copy: command({
    load: async (context, input) => ({ ...(await loadOne(context, input)), host: await hostOf(context) }),
    unit: (state: State & { readonly host: Host }) => unitOfOne(state),
    decide: ({ activity, host }, _input, context) => {
      if (!activity) return refuse('notFound')
      const { unit, unitName } = activity
      const own = { ...host, unit, unitName }
      return accept(newActivity(idFor(context, `copy ${activity._id}`), own, copyOf(activity)))
    },
    save: (context, made) => insert(context, made),
    reply: (activity, _input, context) => draftView(activity, context),
  }),

  signUps: query({
    load: async (context, { activityId, state, cursor }) => {
      const where = { activityId, state }
      const [activity, found] = await Promise.all([
        recall(context, activityId),
        context.db.find(signUpsStore, 'byActivity', { where, limit: PAGE, after: placeOf(cursor) }),
      ])
      return activity ? { activity, found } : refuseWith(activities, 'notFound')
    },
    unit: (state: Listing) => state.activity.unit,
    view: ({ found }) => pageOf(found, ['turn'], rowOf),
  }),

  settings: query({
    unit: 'own',
    load: ({ db, actor }) => settingsOf(db, factsOf(actor).schoolUnit),
    view: (settings) => settings,
  }),

  saveSettings: command({
    load: async ({ db, actor }): Promise<Ruling> => {
      const school = factsOf(actor).schoolUnit
      return { school, settings: await settingsOf(db, school) }
    },
    unit: (state: Ruling) => state.school,
    decide: ({ school }, settings) => accept({ _id: settingsId(school), settings }),
    save: async ({ db, occasion }, { _id, settings }) => {
      const { noShow, needsReview, weights } = settings
      const saved = happened(occasion, 'activities.settingsSaved', _id, settings)
      if (await db.insert(settingsStore, bearing({ _id, noShow, needsReview, weights }, [saved])))
        return accept(settings)
      const change = { noShow: noShow && replace(noShow), needsReview, weights: weights && replace(weights) }
      return (await db.update(settingsStore, { _id }, noting(change, [saved]))) ? accept(settings) : stale
    },
    reply: (settings) => settings,
  }),
}
