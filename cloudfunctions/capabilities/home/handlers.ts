import { dayOf } from '../../kernel/domain/time'
import { implement, query } from '../../kernel/runtime/implement'
import { factsOf } from '../members/port'
import { home } from './contract'
import { byUrgency, firstSteps, soonest } from './domain'
import type { HomeSource } from './port'

const memberYears = (joinedOn: string | null, now: string): number =>
  joinedOn ? Math.max(1, Number(dayOf(now).slice(0, 4)) - Number(joinedOn.slice(0, 4)) + 1) : 0

/** The home page, made of what each capability has to say. */
export const homeCapability = (sources: readonly HomeSource[]) =>
  implement(home, {
    view: query({
      load: (context) => Promise.all(sources.map((source) => source(context))),
      view: (said, _input, { actor, now }) => {
        const urgent = byUrgency(
          said.flatMap(({ reasons }) => reasons),
          now,
        )
        const facts = actor && factsOf(actor)
        return {
          name: actor?.name ?? '',
          unitName: facts?.unitName ?? '',
          memberYears: actor?.kind === 'member' && facts ? memberYears(facts.joinedOn, now) : 0,
          reasons: [...firstSteps(actor?.kind), ...urgent],
          upcoming: soonest(said.flatMap(({ upcoming }) => upcoming)),
        }
      },
    }),
  })
