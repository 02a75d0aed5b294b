import type { Problem } from '@cloud/kernel/contract/reply'

const ofHer: Readonly<Record<string, string>> = {
  'activities.notSignedUp': '没有报名这个活动，或还在候补',
}

/** Why somebody was not let in, for the officer; the server's words are for the member herself. */
export const sayOfHer = ({ code, message }: Problem): string => ofHer[code] ?? message
