// Recomputes published orders from their files alone: node verify-order.mjs order.json …
// Says of each 'ok', or what does not fit.
// Written from the rules in draw-order.ts, sharing no code with it. Byte by byte:
//   secret      64 bytes, each 30-39 or 61-66 (hex): the digits 0-9a-f. Otherwise nothing is computed of it.
//   commitment  SHA-256 of the 32 bytes that the digits of the secret say
//   line        entry 09 salt 09 size 0A, in a list where every weight is 0
//               entry 09 salt 09 size 09 weight 0A, in every line of a list where any is not
//   list        all lines, ascending by entry; listDigest its SHA-256
//   seed        SHA-256 of the 64 digits, 0A, listDigest; key of an entry: SHA-256 of seed, 0A, entry
//   sum         SHA-256 of all bytes before 2C 0A 20 "sum": "…" 0A 7D, with which the file ends
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'

const sha = (data) => createHash('sha256').update(data).digest('hex')

const flawsOf = (text) => {
  const flaws = []
  const expect = (what, one, other) => one === other || flaws.push(what)
  const [, open, sum] = /^([^]*),\n "sum": "([0-9a-f]{64})"\n\}$/.exec(text) ?? []
  expect('sum', open !== undefined && sha(open), sum)
  const file = JSON.parse(text)

  expect('algorithm', file.algorithm, 'union-order-1')
  const isSecret = typeof file.secret === 'string' && /^[0-9a-f]{64}$/.test(file.secret)
  expect('the secret is not 64 digits of 0-9a-f;', isSecret, true)
  if (isSecret) expect('commitment', sha(Buffer.from(file.secret, 'hex')), file.commitment)

  let digest = file.commitment
  const inList = {}
  for (const page of file.log) {
    digest = sha(`${digest}\n${page}`)
    for (const line of page.split('\n').filter(Boolean)) {
      const [what, entry, salt, size] = line.split('\t')
      if (what === 'in') inList[entry] = `${entry}\t${salt}\t${size}\n`
      else delete inList[entry]
    }
  }
  expect('log', digest, file.logDigest)

  const plain = ({ entry, salt, size }) => `${entry}\t${salt}\t${size}\n`
  const weighed = ({ entry, salt, size, weight }) => `${entry}\t${salt}\t${size}\t${weight}\n`
  const ascending = [...file.entries].sort((a, b) => (a.entry < b.entry ? -1 : 1))
  const logged = Object.keys(inList)
    .sort()
    .map((entry) => inList[entry])
  expect('list', logged.join(''), ascending.map(plain).join(''))
  expect('count', file.entries.length, file.count)
  const isWeighed = file.entries.some(({ weight }) => weight !== 0)
  const listDigest = sha(ascending.map(isWeighed ? weighed : plain).join(''))
  expect('listDigest', listDigest, file.listDigest)

  if (isSecret) {
    const seed = sha(`${file.secret}\n${listDigest}`)
    const keyed = file.entries.map((it) => ({ ...it, key: sha(`${seed}\n${it.entry}`) }))
    keyed.sort((a, b) => a.weight - b.weight || (a.key < b.key ? -1 : 1))
    keyed.forEach(({ place }, at) => expect('order', place, at + 1))
  }
  return flaws
}

const verdictOn = (path) => {
  try {
    return [...new Set(flawsOf(readFileSync(path, 'utf8')))].join(' ') || 'ok'
  } catch (error) {
    return `unreadable: ${error.message.split('\n')[0]}`
  }
}

const verdicts = process.argv.slice(2).map(verdictOn)
console.log(verdicts.join('\n'))
process.exit(verdicts.every((verdict) => verdict === 'ok') ? 0 : 1)
