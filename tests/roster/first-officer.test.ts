import { offerFirstOffice } from '@cloud/capabilities/members/first-officer'
import { appointmentsStore } from '@cloud/capabilities/members/store'
import { newCode, newId } from '@cloud/kernel/adapters/chance'
import { aSchool, NOW, openDesk, zhang, type Desk, type School } from './desk'

let desk: Desk
beforeAll(async () => void (desk = await openDesk()))
afterAll(() => desk.close())

describe('the first officer of a school', () => {
  const offer = (school: School, at = NOW) =>
    offerFirstOffice({ db: desk.db, now: at, newId, newCode }, school)

  it('gets a code for three days, kept as a digest only; a newer one makes it void', async () => {
    const school = aSchool()
    const first = await offer(school)
    expect(first).toEqual({
      code: expect.stringMatching(/^[0-9A-Z]{8}$/),
      expiresAt: '2026-06-13T02:00:00.000Z',
    })
    const second = await offer(school, '2026-06-10T03:00:00.000Z')
    const kept = await desk.db.find(appointmentsStore, 'unit', { where: { unit: school.path }, limit: 10 })
    expect(kept.map(({ expiresAt }) => expiresAt)).toEqual([
      '2026-06-10T03:00:00.000Z',
      '2026-06-13T03:00:00.000Z',
    ])
    for (const { code } of [first!, second!]) expect(JSON.stringify(kept)).not.toContain(code)
  })

  it('is offered nothing when the school has an officer, and a branch’s officer is none of it', async () => {
    const school = aSchool()
    await desk.load(school, [[...zhang.slice(0, 7), '分会主席']])
    expect(await offer(school)).not.toBeNull()
    await desk.load(school, [[...zhang.slice(0, 7), '校工会干部']])
    expect(await offer(school)).toBeNull()
    expect((await desk.personOf(school, '00123')).offices).toHaveLength(2)
  })
})
