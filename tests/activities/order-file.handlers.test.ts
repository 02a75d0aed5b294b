import { aDraft } from '../support/build-activities'
import { verdicts } from './run-script'
import { openStage, START, type Stage } from './stage'

let stage: Stage
beforeAll(async () => void (stage = await openStage()))
beforeEach(() => stage.world.setNow(START))
afterAll(async () => {
  expect(stage.world.logged).toEqual([])
  await stage.world.close()
})

/** The file of an order that was made of two entries. */
const orderFile = async (): Promise<Buffer> => {
  const officer = await stage.officer()
  const asOfficer = stage.world.as(officer)
  const draft = aDraft({ allocation: 'draw', capacity: 1 })
  const { id: activityId } = await stage.world.got(asOfficer('activities.create', draft))
  await stage.world.got(stage.ask(officer, 'publish', activityId))
  for (const who of await stage.someone(2)) {
    const input = { activityId, salt: '00112233445566778899aabbccddeeff' }
    await stage.world.got(stage.world.as(who)('activities.signUp', input))
  }
  await stage.world.got(stage.ask(officer, 'close', activityId))
  await stage.world.got(asOfficer('activities.allocate', { activityId }))
  const { fileId } = await stage.world.got(asOfficer('activities.proofFile', { activityId }))
  return stage.world.surroundings().files.read(fileId)
}

it('no byte of the file of an order can be flipped, dropped or added unseen', async () => {
  const bytes = await orderFile()
  const flipped = Array.from(bytes, (byte, at) => {
    const copy = Buffer.from(bytes)
    copy[at] = byte ^ (1 << (at % 8))
    return copy
  })
  const shorter = Array.from({ length: 50 }, (_, n) => {
    const at = Math.floor((bytes.length * n) / 50)
    return Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + 1)])
  })
  const told = verdicts([bytes, ...flipped, ...shorter, Buffer.concat([bytes, Buffer.from('\n')])])
  expect(told.filter((verdict) => verdict === 'ok')).toEqual(['ok'])
  expect(told).toHaveLength(bytes.length + 52)
})
