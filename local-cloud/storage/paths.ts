import { invalidParam } from '../errors'

const MOST_BYTES = 850
const CONTROL = /[\u0000-\u001f\u007f]/

/**
 * A cloud path such as `reports/2026/a.pdf`. Throws INVALID_PARAM for anything that is no plain relative path.
 * Paths only name files here, they are never used as paths on disk.
 */
export const cloudPathOf = (value: unknown): string => {
  if (typeof value !== 'string' || value === '') throw invalidParam('path must be a non-empty string')
  if (Buffer.byteLength(value) > MOST_BYTES) throw invalidParam(`path must not exceed ${MOST_BYTES} bytes`)
  if (CONTROL.test(value) || value.includes('\\')) throw invalidParam('path has a forbidden character')
  const strange = value.split('/').some((part) => part === '' || part === '.' || part === '..')
  if (strange) throw invalidParam('path must be relative, without empty, . or .. segments')
  return value
}

const bucketOf = (envId: string): string => `${envId}.6c6f-${envId}-1300000000`

/** `cloud://<env>.<bucket>/<path>` */
export const fileIdOf = (envId: string, path: string): string => `cloud://${bucketOf(envId)}/${path}`

/** The path of a file id of this environment; null for any other text. */
export const pathOfFileId = (envId: string, fileId: unknown): string | null => {
  const prefix = `cloud://${bucketOf(envId)}/`
  if (typeof fileId !== 'string' || !fileId.startsWith(prefix)) return null
  try {
    return cloudPathOf(fileId.slice(prefix.length))
  } catch {
    return null
  }
}

/** A path in the ASCII of a URL, and back. */
export const toUrlPart = (path: string): string => Buffer.from(path).toString('base64url')
export const fromUrlPart = (part: string): string => Buffer.from(part, 'base64url').toString('utf8')
