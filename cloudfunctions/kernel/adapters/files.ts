import type { Files } from '../ports/deps'
import type { CloudBase } from './cloudbase'

const isMissing = ({ code }: { readonly code?: string }) => code === 'STORAGE_FILE_NONEXIST'

/** The cloud's storage behind the Files port. */
export const cloudFiles = (app: CloudBase): Files => ({
  read: async (fileId) => {
    const { fileContent } = await app.downloadFile({ fileID: fileId })
    if (!fileContent) throw new Error('an empty answer instead of a file')
    return Buffer.from(fileContent as unknown as Uint8Array)
  },
  write: async (cloudPath, content) => (await app.uploadFile({ cloudPath, fileContent: content })).fileID,
  urlOf: async (fileID, maxAge) => {
    const { fileList } = await app.getTempFileURL({ fileList: [{ fileID, maxAge }] as never })
    const [file] = fileList
    if (!file?.tempFileURL) throw new Error(`no URL for a file: ${file?.code ?? 'no answer'}`)
    return file.tempFileURL
  },
  remove: async (fileIds) => {
    if (!fileIds.length) return
    const { fileList } = await app.deleteFile({ fileList: [...fileIds] })
    const failed = fileList.find((file) => file.code !== 'SUCCESS' && !isMissing(file))
    if (failed) throw new Error(`a file was not removed: ${failed.code}`)
  },
})
