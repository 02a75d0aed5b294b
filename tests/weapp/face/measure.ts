import path from 'node:path'
import { build } from 'esbuild'
import type { ChromiumApp } from '../support/chromium'
import type { Measure, Measuring } from './in-browser'

let script: Promise<string> | undefined

const measuringScript = (): Promise<string> => {
  const make = async (): Promise<string> => {
    const made = await build({
      entryPoints: [path.join(__dirname, 'in-browser.ts')],
      ...{ bundle: true, write: false, format: 'iife', target: 'chrome120', logLevel: 'error' },
    })
    return made.outputFiles?.[0]?.text ?? ''
  }
  return (script ??= make())
}

/** Measures the page on top of an app in Chromium; what is wrong with it, in words. */
export async function measureFace({ page }: ChromiumApp, wanted: readonly Measure[]): Promise<string[]> {
  const ready = await page.evaluate(() => 'measureFace' in globalThis)
  if (!ready) await page.addScriptTag({ content: await measuringScript() })
  return page.evaluate((names) => (globalThis as unknown as Measuring).measureFace(names), wanted)
}
