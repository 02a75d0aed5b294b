import type { Actor } from '../../kernel/domain/actor'
import type { Context } from '../../kernel/runtime/implement'
import type { Reason, Upcoming } from './contract'

export type { Reason, Upcoming } from './contract'

/** What a capability has to say on the home page. One database call; definitions a warm instance may know. */
export type HomeSource = (
  context: Context<Actor | null>,
) => Promise<{ readonly reasons: readonly Reason[]; readonly upcoming: readonly Upcoming[] }>
