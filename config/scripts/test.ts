import { ensureBuilt } from './build'
import { runJest } from './lib/jest'
import { main } from './lib/run'

/** Every test that needs only Node and npm; words after `npm test --` go to jest. */
const test = async (): Promise<number> => {
  await ensureBuilt(['weapp', 'h5', 'cloud'])
  return runJest('jest', process.argv.slice(2))
}

main(test)
