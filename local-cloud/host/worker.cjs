'use strict'
// One function instance. Plain JavaScript: a worker thread starts without the caller's TypeScript loader.
const path = require('node:path')
const { parentPort, workerData } = require('node:worker_threads')

const RESULT_LIMIT = 6 * 1024 * 1024
const base = { ...process.env }

/**
 * Each call has an environment of its own: what it left there does not reach the next caller. A plain object, because
 * the SDK reads some fifteen names in every request, and a thread's real environment is behind a lock.
 */
const setEnvironment = (env) => {
  process.env = { ...base, ...env }
}

const textOf = (error) => (error && error.message ? String(error.message) : String(error))

const run = async (main, { event, env, context }) => {
  try {
    setEnvironment(env)
    const result = JSON.stringify((await main(event, context)) ?? null)
    if (result.length > RESULT_LIMIT) throw new Error('the result exceeds 6 MB')
    return { result }
  } catch (error) {
    console.error(error)
    return { error: textOf(error) }
  }
}

const load = () => {
  const { main } = require(path.join(workerData.dir, 'index.js'))
  if (typeof main !== 'function') throw new Error('index.js does not export main')
  return main
}

try {
  const main = load()
  parentPort.on('message', async (text) => {
    parentPort.postMessage(JSON.stringify(await run(main, JSON.parse(text))))
  })
  parentPort.postMessage(JSON.stringify({ ready: true }))
} catch (error) {
  console.error(error)
  parentPort.postMessage(JSON.stringify({ error: textOf(error) }))
}
