import { existsSync, readFileSync } from 'node:fs'
import { at } from './lib/paths'
import { say } from './lib/run'

type Report = { numPassedTests: number; numFailedTests: number; numRuntimeErrorTestSuites: number }

/** The reports a full run must leave; one that is missing counts as one failure, for its tests never ran. */
const EXPECTED = ['jest', 'journeys']

const read = (name: string): Report => {
  const file = at('dist/reports', `${name}.json`)
  if (!existsSync(file)) return { numPassedTests: 0, numFailedTests: 0, numRuntimeErrorTestSuites: 1 }
  return JSON.parse(readFileSync(file, 'utf8')) as Report
}

const reports = EXPECTED.map(read)
const passed = reports.reduce((sum, report) => sum + report.numPassedTests, 0)
const failed = reports.reduce(
  (sum, report) => sum + report.numFailedTests + report.numRuntimeErrorTestSuites,
  0,
)

say(`${passed} passed, ${failed} failed`)
