import type { PersonDoc } from '../../cloudfunctions/capabilities/members/store'
import type { LookDoc } from '../../cloudfunctions/capabilities/privacy/store'
import { plusHours } from '../../cloudfunctions/kernel/domain/time'

/** Who looked at the member of the cast: her chair twice, and a list of the school. */
export const demoLooks = (people: readonly PersonDoc[], now: string): readonly LookDoc[] => {
  const by = (openid: string) => people.find((person) => person.openid === openid)
  const [member, chair, school] = [by('demo-member'), by('demo-branch'), by('demo-school')]
  if (!member || !chair || !school) return []
  const look = {
    about: member._id,
    kind: 'revealed',
    by: chair._id,
    office: '光电学院分会主席',
    fields: ['phone'],
  } as const
  const exported = { kind: 'exported', by: school._id, office: '校工会干部', fields: [] } as const
  return [
    { ...look, _id: 'demo-look-1', at: plusHours(now, -26), purpose: '走访慰问：住院探望' },
    {
      ...look,
      _id: 'demo-look-2',
      at: plusHours(now, -24 * 40),
      purpose: '活动安全联系',
      fields: ['name', 'phone'],
    },
    {
      ...{ ...exported, _id: 'demo-look-3', at: plusHours(now, -24 * 12), purpose: '核对人事名册' },
      ...{ about: member.schoolUnit, unit: member.schoolUnit },
    },
  ]
}
