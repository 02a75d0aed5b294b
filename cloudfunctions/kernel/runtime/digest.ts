import { createHash } from 'node:crypto'

/** SHA-256 in hex: what is kept of a secret, or a name for something that must not be read back. */
export const digest = (text: string): string => createHash('sha256').update(text).digest('hex')
