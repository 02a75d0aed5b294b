/// <reference lib="dom" />
import type { ChosenFile } from './chosen-file'

/** Asks for one file of these kinds; undefined when the person changes her mind. */
export function chooseFromDisk(extensions: readonly string[]): Promise<ChosenFile | undefined> {
  return new Promise((resolve) => {
    const input = document.createElement('input')
    input.type = 'file'
    input.accept = extensions.map((extension) => `.${extension}`).join(',')
    input.oncancel = () => resolve(undefined)
    input.onchange = () => {
      const file = input.files?.[0]
      resolve(file && { name: file.name, size: file.size, path: URL.createObjectURL(file) })
    }
    input.click()
  })
}

/** Stands in for wx.cloud.uploadFile; the local cloud takes it. Gives the file's id. */
export async function uploadFromBrowser(cloudPath: string, { path }: ChosenFile): Promise<string> {
  const content = await (await fetch(path)).blob()
  const url = `/local/upload?path=${encodeURIComponent(cloudPath)}`
  const answer = await fetch(url, { method: 'POST', body: content })
  if (!answer.ok) throw new Error(`upload: HTTP ${answer.status}`)
  return ((await answer.json()) as { fileID: string }).fileID
}

/** Saves a file under its name. */
export async function download(url: string, name: string): Promise<void> {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(await (await fetch(url)).blob())
  link.download = name
  link.click()
}
