import { membersAftermath } from '@cloud/capabilities/members/reactions'
import type { DomainEvent } from '@cloud/kernel/domain/event'
import { openStage, START, type Stage } from './stage'

let stage: Stage
beforeAll(async () => void (stage = await openStage()))
beforeEach(() => stage.world.setNow(START))
afterAll(async () => {
  expect(stage.world.logged).toEqual([])
  await stage.world.close()
})

describe('an approved application', () => {
  const approved = (applicant: string, kind = 'join'): DomainEvent => ({
    id: `approval-${applicant}`,
    type: 'requests.approved',
    at: '2026-06-09T17:00:00.000Z',
    by: 'school',
    subject: `join-${applicant}`,
    data: { kind, applicant },
  })
  const react = (event: DomainEvent) =>
    membersAftermath.reactions['requests.approved']!(event, stage.world.surroundings())

  it('makes staff a member from the Beijing day of the approval, tells her, and does so once', async () => {
    const person = await stage.somebody({ kind: 'staff', joinedOn: null })
    await react(approved(person._id))
    await react(approved(person._id))
    expect(await stage.document(person._id)).toMatchObject({ kind: 'member', joinedOn: '2026-06-10' })
    expect((await stage.document(person._id)).pending).toHaveLength(2)
    await stage.world.sweep()
    expect(await stage.inboxOf(person._id)).toMatchObject([{ title: '你已经是工会会员了', to: person._id }])
  })

  it('of another kind, or of somebody who is a member, changes nothing here', async () => {
    const staff = await stage.somebody({ kind: 'staff', joinedOn: null })
    const member = await stage.somebody()
    await react(approved(staff._id, 'lateClaim'))
    await react(approved(member._id))
    expect(await stage.document(staff._id)).toEqual(staff)
    expect(await stage.document(member._id)).toEqual(member)
  })
})
