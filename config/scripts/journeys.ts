import { existsSync } from 'node:fs'
import { ensureBuilt } from './build'
import { runJest } from './lib/jest'
import { main } from './lib/run'

const CHROMIUM = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium'

/** Whole journeys in a browser, one at a time: all, or those named, as in `npm run journeys -- door family`. */
const journeys = async (): Promise<number> => {
  if (!existsSync(CHROMIUM)) {
    throw new Error(
      `The journeys need Chromium, and ${CHROMIUM} does not exist.\n` +
        'Install it (apt-get install chromium fonts-noto-cjk) or name it in CHROMIUM_PATH.',
    )
  }
  await ensureBuilt(['weapp', 'h5', 'cloud'])
  // jest.config.js leaves the journeys out of `npm test`; the pattern here lets them in again.
  const named = process.argv.slice(2).map((name) => `--testPathPatterns=tests/journeys/${name}`)
  const args = ['--runInBand', '--testPathIgnorePatterns=/node_modules/']
  return runJest('journeys', [...args, ...(named.length ? named : ['--testPathPatterns=tests/journeys/'])])
}

main(journeys)
