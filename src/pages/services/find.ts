import type { Me } from '@cloud/capabilities/members/contract'
import type { Service, ServiceGroup } from '@/shared/service'

const isOffice = ({ who }: Service) => who !== 'anyone' && who !== 'member'

/** The groups of the 办事 tab for this caller; what an office brings comes last, so nothing jumps when it is known. */
export function groupsFor(groups: readonly ServiceGroup[], me: Me | undefined): readonly ServiceGroup[] {
  const clerk = me?.profile?.kind === 'clerk'
  const duties: readonly string[] = me?.profile?.duties ?? []
  const open = ({ who }: Service) => who === 'anyone' || (who === 'member' && !clerk)
  const everyday = groups.map(({ title, services }) => ({ title, services: services.filter(open) }))
  const office = groups
    .flatMap(({ services }) => services)
    .filter((service) => isOffice(service) && duties.includes(service.who))
  const bench = { title: clerk ? '门店' : '干部工作台', services: office }
  return [...everyday, bench].filter(({ services }) => services.length > 0)
}

/** Services that answer what was typed, in everyday words: '住院', '我想报名秋游'. Best first. */
export function search(groups: readonly ServiceGroup[], typed: string): readonly Service[] {
  const wanted = typed.replace(/\s/g, '').toLowerCase()
  const answers = ({ title, note, words }: Service) => {
    const own = [title, ...words].filter((word) => wanted.includes(word) || word.includes(wanted))
    return own.length * 2 + (note.includes(wanted) ? 1 : 0)
  }
  return groups
    .flatMap(({ services }) => services)
    .map((service) => ({ service, score: answers(service) }))
    .filter(({ score }) => score > 0)
    .sort((one, other) => other.score - one.score)
    .map(({ service }) => service)
}
