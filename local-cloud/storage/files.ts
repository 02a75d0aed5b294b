import { createHash, randomBytes } from 'node:crypto'
import fs from 'node:fs'
import fsp from 'node:fs/promises'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'
import type { Readable } from 'node:stream'
import { DbError } from '../errors'

export type StoredFile = {
  readonly path: string
  readonly contentType: string
  readonly size: number
  /** The name of the content on disk. */
  readonly blob: string
}

export type FileStore = {
  /** Streams a file to disk; the old one of that path is served until the new one is complete and synced. */
  readonly write: (cloudPath: string, contentType: string, content: Readable) => Promise<StoredFile>
  readonly find: (cloudPath: string) => StoredFile | null
  readonly read: (file: StoredFile, range?: { readonly start: number; readonly end: number }) => Readable
  readonly remove: (cloudPath: string) => Promise<boolean>
  readonly copy: (from: string, to: string) => Promise<void>
}

/** What COS takes in one upload. */
const MOST_BYTES = 5 * 1024 ** 3

/** Files are filed under a digest of their path, so that no path can lead anywhere. */
const keyOf = (cloudPath: string): string => createHash('sha256').update(cloudPath).digest('hex')

const syncFile = async (file: string): Promise<void> => {
  const handle = await fsp.open(file, 'r')
  await handle.sync()
  await handle.close()
}

async function* limited(content: Readable): AsyncGenerator<Buffer> {
  let size = 0
  for await (const chunk of content as AsyncIterable<Buffer>) {
    size += chunk.length
    if (size > MOST_BYTES) throw new DbError('EXCEED_MAX_PAYLOAD_SIZE', 'the file exceeds 5 GB')
    yield chunk
  }
}

type Folders = {
  readonly blobOf: (file: Pick<StoredFile, 'blob'>) => string
  readonly noteOf: (path: string) => string
}

const foldersOf = (dir: string): Folders => {
  const blobs = path.join(dir, 'blobs')
  const notes = path.join(dir, 'notes')
  fs.mkdirSync(blobs, { recursive: true })
  fs.mkdirSync(notes, { recursive: true })
  return {
    blobOf: ({ blob }) => path.join(blobs, blob),
    noteOf: (cloudPath) => path.join(notes, `${keyOf(cloudPath)}.json`),
  }
}

const findIn = ({ noteOf }: Folders, cloudPath: string): StoredFile | null => {
  try {
    return JSON.parse(fs.readFileSync(noteOf(cloudPath), 'utf8')) as StoredFile
  } catch (error) {
    if ((error as { code?: unknown }).code === 'ENOENT') return null
    throw error
  }
}

/** Points a path at a blob that is on disk, and drops the one it pointed at before. */
const publish = async (folders: Folders, file: StoredFile): Promise<StoredFile> => {
  const note = folders.noteOf(file.path)
  const before = findIn(folders, file.path)
  const draft = `${note}.${file.blob}`
  await fsp.writeFile(draft, JSON.stringify(file))
  await syncFile(draft)
  await fsp.rename(draft, note)
  if (before) await fsp.rm(folders.blobOf(before), { force: true })
  return file
}

/** Streams to a new blob and syncs it; leaves nothing when the stream breaks. */
const writeBlob = async (file: string, content: Readable): Promise<number> => {
  try {
    await pipeline(limited(content), fs.createWriteStream(file))
    await syncFile(file)
    return (await fsp.stat(file)).size
  } catch (error) {
    await fsp.rm(file, { force: true })
    throw error
  }
}

/** Content in `blobs/`, one JSON note per path in `notes/`; a note is replaced in one step. */
export const createFileStore = (dir: string): FileStore => {
  const folders = foldersOf(dir)
  const find = (cloudPath: string): StoredFile | null => findIn(folders, cloudPath)
  const write: FileStore['write'] = async (cloudPath, contentType, content) => {
    const blob = randomBytes(16).toString('hex')
    const size = await writeBlob(folders.blobOf({ blob }), content)
    return publish(folders, { path: cloudPath, contentType, size, blob })
  }
  const remove = async (cloudPath: string): Promise<boolean> => {
    const file = find(cloudPath)
    if (!file) return false
    await fsp.rm(folders.noteOf(cloudPath), { force: true })
    await fsp.rm(folders.blobOf(file), { force: true })
    return true
  }
  const copy = async (from: string, to: string): Promise<void> => {
    const file = find(from)
    if (!file) throw new DbError('STORAGE_FILE_NONEXIST', `file not exist: ${from}`)
    await write(to, file.contentType, fs.createReadStream(folders.blobOf(file)))
  }
  return {
    write,
    find,
    remove,
    copy,
    read: (file, range) => fs.createReadStream(folders.blobOf(file), range),
  }
}
