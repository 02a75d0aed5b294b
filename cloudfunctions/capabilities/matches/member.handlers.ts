import { accept } from '../../kernel/domain/decision'
import { happened } from '../../kernel/domain/event'
import { oneOf } from '../../kernel/ports/db'
import { command, query, stale, type Asking, type Handlers } from '../../kernel/runtime/implement'
import type { MatchesContract } from './contract'
import { eventView, isCleared, unitsOver } from './domain/event'
import {
  decideChoose,
  decideLeave,
  decideSave,
  type Profile,
  type Standing,
  type Written,
} from './domain/profile'
import { seen, standingOf, viewOf } from './standing'
import { choosingsStore, profilesStore, saveProfile } from './store'

const MOST_EVENTS = 50

/** WeChat is asked about the words of people inside only. */
const loadWriting = async (context: Asking, input: Written) => {
  const standing = await standingOf(context, input)
  const text = [input.nickname, input.lines, ...input.hobbies].filter(Boolean).join('\n')
  const isClean = !standing.isParticipant || (await context.isClean(context.openid ?? '', text))
  return { standing, isClean, newId: context.newId() }
}

/** One guarded write; a profile that has changed meanwhile is decided on again. */
const written = async (context: Asking, standing: Standing, profile: Profile, type?: string) => {
  const events = type ? [happened(context.occasion, type, profile._id)] : []
  return (await saveProfile(context.db, profile, events)) ? accept(seen(standing, profile)) : stale
}

/** What members do with their own profile and their own choices. */
export const memberHandlers: Pick<Handlers<MatchesContract>, 'list' | 'saveProfile' | 'leave' | 'choose'> = {
  list: query({
    load: ({ db, actor }) => {
      const where = { isCurrent: true, unit: oneOf(unitsOver(actor.unit)) }
      return db.find(choosingsStore, 'ofUnit', { where, limit: MOST_EVENTS })
    },
    view: (found, _input, { now }) => {
      const current = found.filter((choosing) => !isCleared(choosing, now))
      return { items: current.map((choosing) => eventView(choosing, now)) }
    },
  }),

  saveProfile: command({
    load: (context, input) => loadWriting(context, input),
    decide: ({ standing, ...given }, input, { actor, now }) =>
      decideSave(standing, input, { ...given, memberId: actor.id, now }),
    save: (context, profile, { standing }) => written(context, standing, profile, 'matches.profileSaved'),
    reply: (standing, _input, context) => viewOf(standing, context),
  }),

  // No event here nor below: the audit chain is for good, and would say for good who chose and when.
  choose: command({
    load: (context, input) => standingOf(context, input),
    decide: (standing, input, { requestId, now }) => decideChoose(standing, input, { requestId, now }),
    save: async (context, profile, standing) =>
      profile === standing.mine ? accept(seen(standing, profile)) : written(context, standing, profile),
    reply: (standing, _input, context) => viewOf(standing, context),
  }),

  leave: command({
    load: (context, input) => standingOf(context, input),
    decide: (standing, _input, { now }) => decideLeave(standing, now),
    save: async ({ db }, { mine }, standing) => {
      if (mine) await db.remove(profilesStore, { _id: mine._id })
      return accept(seen({ ...standing, isParticipant: true }, null))
    },
    reply: (standing, _input, context) => viewOf(standing, context),
  }),
}
