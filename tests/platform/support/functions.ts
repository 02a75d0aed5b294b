import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import type { FunctionConfig } from '@local-cloud/start'

export type FunctionSource = { readonly code: string; readonly config?: FunctionConfig }

/** A fresh directory under the system's temporary one. */
export const temporaryDir = (): string => fs.mkdtempSync(path.join(os.tmpdir(), 'local-cloud-'))

/** Writes functions as CloudBase lays them out, `<dir>/<name>/index.js` and config.json; returns the folder. */
export const writeFunctions = (sources: Readonly<Record<string, FunctionSource>>): string => {
  const dir = temporaryDir()
  for (const [name, { code, config }] of Object.entries(sources)) {
    fs.mkdirSync(path.join(dir, name))
    fs.writeFileSync(path.join(dir, name, 'index.js'), code)
    if (config) fs.writeFileSync(path.join(dir, name, 'config.json'), JSON.stringify(config))
  }
  return dir
}
