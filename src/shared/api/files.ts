import Taro from '@tarojs/taro'
import type { HandedOut } from '@cloud/kernel/contract/scalars'
import { chooseFromDisk, download, uploadFromBrowser } from '../browser-files'
import type { ChosenFile } from '../chosen-file'

/**
 * Lets a person choose one file: from a chat in WeChat, from the disk in a browser.
 * Undefined when she changes her mind. `extensions` without dots.
 */
export async function chooseFile(extensions: readonly string[]): Promise<ChosenFile | undefined> {
  if (process.env.TARO_ENV !== 'weapp') return chooseFromDisk(extensions)
  try {
    const { tempFiles } = await Taro.chooseMessageFile({ count: 1, type: 'file', extension: [...extensions] })
    const [file] = tempFiles
    return file && { name: file.name, size: file.size, path: file.path }
  } catch {
    return undefined
  }
}

/** Lets a person choose one picture, made smaller by WeChat. Undefined when she changes her mind. */
export async function choosePicture(): Promise<ChosenFile | undefined> {
  if (process.env.TARO_ENV !== 'weapp') return chooseFromDisk(['jpg', 'jpeg', 'png'])
  try {
    const { tempFiles } = await Taro.chooseMedia({ count: 1, mediaType: ['image'], sizeType: ['compressed'] })
    const [file] = tempFiles
    return file && { name: nameOf(file.tempFilePath), size: file.size, path: file.tempFilePath }
  } catch {
    return undefined
  }
}

const nameOf = (path: string) => path.slice(path.lastIndexOf('/') + 1)

/** Puts a file where the server said it may be; gives its id. Throws when it did not arrive. */
export async function uploadFile(cloudPath: string, file: ChosenFile): Promise<string> {
  if (process.env.TARO_ENV === 'weapp') {
    return (await Taro.cloud.uploadFile({ cloudPath, filePath: file.path })).fileID
  }
  return uploadFromBrowser(cloudPath, file)
}

/** Opens a file that the server made: WeChat's viewer, from which it can be sent on, or a download. */
export async function openFile({ fileId, url, name }: HandedOut): Promise<void> {
  if (process.env.TARO_ENV === 'weapp') {
    const { tempFilePath } = await Taro.cloud.downloadFile({ fileID: fileId })
    await Taro.openDocument({ filePath: tempFilePath, showMenu: true })
    return
  }
  await download(url, name)
}
