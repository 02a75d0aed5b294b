export const sexLabels = { female: '女', male: '男' } as const

export const ageLabels = {
  to24: '24 岁以下',
  to29: '25–29 岁',
  to34: '30–34 岁',
  to39: '35–39 岁',
  to44: '40–44 岁',
  from45: '45 岁以上',
} as const

export const phaseLabels = { before: '还没开始', open: '互选中', over: '已截止' } as const
export type Phase = keyof typeof phaseLabels

/** How often somebody may hand in her choices; each time has tokens of its own, so no two times can be compared. */
export const MOST_TIMES = 5
/** How many people one may choose. */
export const MOST_CHOICES = 5
/** Longest contact line, in UTF-16 units: at most three bytes each, so it fits into what is sealed. */
export const CONTACT_LENGTH = 40

/** Bytes of a public key, of a token and of a sealed contact line; in hex they are twice as long. */
export const KEY_BYTES = 32
export const TOKEN_BYTES = 16
/** Nonce 24, authenticator 16, text padded to 128. */
export const SEALED_BYTES = 168

/** Fewer pairs than this are not told to officers. */
export const FEWEST_TOLD = 3
