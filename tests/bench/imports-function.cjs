'use strict'
// One process that is nothing but the built function, as SCF runs it: so its memory is the function's own.
const { main } = require(process.argv[2])

process.on('message', async ({ event, context, env }) => {
  Object.assign(process.env, env)
  const reply = await main(event, context)
  // maxRSS is the highest since the process began, in kilobytes.
  const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage()
  process.send({ reply, maxRssMb: maxRSS / 1024, cpuSeconds: (userCPUTime + systemCPUTime) / 1e6 })
})
