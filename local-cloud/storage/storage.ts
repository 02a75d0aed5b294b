import { invalidParam, isDbError, messageOf } from '../errors'
import type { Action, Params } from '../gateway/database'
import type { FileStore } from './files'
import { cloudPathOf, fileIdOf, pathOfFileId, toUrlPart } from './paths'
import type { Signer } from './signing'

export type StorageParts = {
  readonly envId: string
  readonly files: FileStore
  readonly signer: Signer
  readonly urlOf: () => string
}

const UPLOAD_SECONDS = 900
const DEFAULT_SECONDS = 7200
const MOST_SECONDS = 7 * 24 * 3600
/** The cloud's limit of one request. */
const MOST_FILES = 50

const listOf = (value: unknown): readonly unknown[] => {
  if (!Array.isArray(value) || value.length === 0) throw invalidParam('the list of files is empty')
  if (value.length > MOST_FILES) throw invalidParam(`at most ${MOST_FILES} files at once`)
  return value
}

const recordOf = (value: unknown): Params =>
  typeof value === 'object' && value !== null ? (value as Params) : {}

const secondsOf = (value: unknown): number => {
  const seconds = value === undefined || value === null ? DEFAULT_SECONDS : Number(value)
  if (!Number.isInteger(seconds) || seconds < 1) throw invalidParam('max_age must be whole seconds')
  return Math.min(seconds, MOST_SECONDS)
}

const missing = (fileID: unknown) => ({ fileID, code: 'STORAGE_FILE_NONEXIST', message: 'file not exist' })

type Entries = {
  readonly downloadUrl: (entry: unknown) => object
  readonly deleteOne: (fileid: unknown) => Promise<object>
  readonly copyOne: (entry: unknown) => Promise<object>
}

/** What each action does with one entry of its list; a missing file is told per entry. */
const entriesOf = ({ envId, files }: StorageParts, signedUrl: SignedUrl): Entries => ({
  downloadUrl: (entry) => {
    const { fileid, max_age } = recordOf(entry)
    const path = pathOfFileId(envId, fileid)
    if (!path || !files.find(path)) return { ...missing(fileid), tempFileURL: '' }
    return { fileID: fileid, code: 'SUCCESS', tempFileURL: signedUrl('GET', path, secondsOf(max_age)) }
  },
  deleteOne: async (fileid) => {
    const path = pathOfFileId(envId, fileid)
    if (!path || !(await files.remove(path))) return missing(fileid)
    return { fileID: fileid, code: 'SUCCESS' }
  },
  copyOne: async (entry) => {
    const { src_path, dst_path, overwrite, remove_original } = recordOf(entry)
    try {
      const [from, to] = [cloudPathOf(src_path), cloudPathOf(dst_path)]
      if (overwrite === false && files.find(to)) return { fileId: '', code: 'STORAGE_FILE_EXIST' }
      await files.copy(from, to)
      if (remove_original === true) await files.remove(from)
      return { fileId: fileIdOf(envId, to), code: '' }
    } catch (error) {
      return { fileId: '', code: isDbError(error) ? error.code : 'SYS_ERR', message: messageOf(error) }
    }
  },
})

type SignedUrl = (verb: string, path: string, seconds: number) => string

const each = async (list: unknown, work: (entry: unknown) => Promise<object>): Promise<readonly object[]> => {
  const done: object[] = []
  for (const entry of listOf(list)) done.push(await work(entry))
  return done
}

/** The storage actions of the SDK's wire protocol; contents go by signed URLs, never through these. */
export const storageActions = (parts: StorageParts): Readonly<Record<string, Action>> => {
  const { envId, signer, urlOf } = parts
  const signedUrl: SignedUrl = (verb, path, seconds) =>
    `${urlOf()}/storage/${toUrlPart(path)}?${signer.sign(verb, path, seconds)}`
  const { downloadUrl, deleteOne, copyOne } = entriesOf(parts, signedUrl)

  const uploadMetadata: Action = (params) => {
    const path = cloudPathOf(params.path)
    const fileId = fileIdOf(envId, path)
    // The SDK sends these back as headers, which take ASCII only.
    const cosFileId = Buffer.from(fileId).toString('base64')
    const url = signedUrl('PUT', path, UPLOAD_SECONDS)
    return { data: { url, token: 'local', authorization: 'local', fileId, cosFileId } }
  }
  return {
    'storage.getUploadMetadata': uploadMetadata,
    'storage.batchGetDownloadUrl': (params) => ({
      data: { download_list: listOf(params.file_list).map(downloadUrl) },
    }),
    'storage.batchDeleteFile': async (params) => ({
      data: { delete_list: await each(params.fileid_list, deleteOne) },
    }),
    'storage.batchCopyFile': async (params) => ({
      data: { copy_list: await each(params.file_list, copyOne) },
    }),
  }
}
