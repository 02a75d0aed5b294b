import type { Actor } from '../domain/actor'
import type { Context } from './implement'

/** What an upload may be: how its content begins, and what people call it. */
const KINDS = {
  sheet: ['xlsx', 'csv', 'txt'],
  picture: ['jpg', 'jpeg', 'png'],
  paper: ['pdf', 'jpg', 'jpeg', 'png'],
} as const
export type UploadKind = keyof typeof KINDS

const STARTS: Readonly<Record<string, readonly number[]>> = {
  xlsx: [0x50, 0x4b, 0x03, 0x04],
  pdf: [0x25, 0x50, 0x44, 0x46],
  png: [0x89, 0x50, 0x4e, 0x47],
  jpg: [0xff, 0xd8, 0xff],
  jpeg: [0xff, 0xd8, 0xff],
}

type Asking = Pick<Context<Actor>, 'actor' | 'files' | 'newId'>

export type Upload =
  | { readonly ok: true; readonly bytes: Buffer; readonly extension: string }
  | { readonly ok: false; readonly why: 'notYours' | 'wrongKind' | 'tooLarge' | 'missing' }

export const isExtension = (kind: UploadKind, extension: string): boolean =>
  (KINDS[kind] as readonly string[]).includes(extension)

const folderOf = (purpose: string, { id }: Actor) => `uploads/${purpose}/${id}/`

/** Where the caller may put one file: a path that nobody can guess, in a folder that only she can name later. */
export const uploadPath = ({ actor, newId }: Asking, purpose: string, extension: string): string =>
  `${folderOf(purpose, actor)}${newId()}.${extension}`

/** The extension of a file that the caller put where she was told to; null for any other file. */
const extensionOf = (fileId: string, folder: string): string | null => {
  const name = /^cloud:\/\/[\w.-]+\/(.+)$/.exec(fileId)?.[1] ?? ''
  if (!name.startsWith(folder)) return null
  return /^[0-9a-z]{24}\.([a-z]{3,4})$/.exec(name.slice(folder.length))?.[1] ?? null
}

const begins = (bytes: Buffer, extension: string): boolean =>
  (STARTS[extension] ?? []).every((byte, at) => bytes[at] === byte)

/**
 * Reads what the caller has uploaded for this purpose. The file is looked at, not its name: owner, size and
 * content decide. No database call.
 */
export const uploaded = async (
  { actor, files }: Asking,
  fileId: string,
  {
    purpose,
    kind,
    mostBytes,
  }: { readonly purpose: string; readonly kind: UploadKind; readonly mostBytes: number },
): Promise<Upload> => {
  const extension = extensionOf(fileId, folderOf(purpose, actor))
  if (extension === null) return { ok: false, why: 'notYours' }
  if (!isExtension(kind, extension)) return { ok: false, why: 'wrongKind' }
  const bytes = await files.read(fileId).catch(() => null)
  if (!bytes) return { ok: false, why: 'missing' }
  if (bytes.length > mostBytes) return { ok: false, why: 'tooLarge' }
  return begins(bytes, extension) ? { ok: true, bytes, extension } : { ok: false, why: 'wrongKind' }
}
