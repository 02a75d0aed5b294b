import type { UnitDetail } from '@cloud/capabilities/members/contract'
import type { IconName } from '@/shared/ui/icons'

/** Changes of a unit, each with a form of its own. */
export type Reshaping = 'add' | 'rename' | 'merge' | 'move'

export interface ReshapeForm {
  readonly name: string
  readonly on: string
  readonly why: string
  /** Path of the other unit: what it goes into, or under. */
  readonly other: string
}

interface Kind {
  readonly title: string
  readonly note: string
  readonly icon: IconName
  readonly call: 'addUnit' | 'renameUnit' | 'mergeUnits' | 'moveUnit'
  readonly fields: readonly (keyof ReshapeForm)[]
  /** What is asked before it is done; '' when nothing is. */
  readonly warning: string
}

export const reshapings: Readonly<Record<Reshaping, Kind>> = {
  add: {
    title: '新建下级组织',
    note: '分会或工会小组',
    icon: 'plus',
    call: 'addUnit',
    fields: ['name'],
    warning: '',
  },
  rename: {
    title: '改名',
    note: '以前的名称保留，到那天才换',
    icon: 'edit',
    call: 'renameUnit',
    fields: ['name', 'on', 'why'],
    warning: '',
  },
  merge: {
    title: '并入别的组织',
    note: '学院合并用；人和档案一起过去',
    icon: 'order',
    call: 'mergeUnits',
    fields: ['other', 'on', 'why'],
    warning: '到那天，这里的人全部转到新的组织，这个组织撤销。历史都保留。',
  },
  move: {
    title: '划到别的分会',
    note: '整个小组一起过去',
    icon: 'place',
    call: 'moveUnit',
    fields: ['other', 'on', 'why'],
    warning: '到那天，整个小组和里面的人一起划过去。历史都保留。',
  },
}

const below = { city: 'school', school: 'branch', branch: 'group', group: 'group' } as const

/** The input of the command, from the form; the server checks it. */
export const reshapeInput = (
  what: Reshaping,
  { unit, level }: UnitDetail,
  { name, on, why, other }: ReshapeForm,
): object => {
  if (what === 'add') return { parent: unit, name, level: below[level] }
  if (what === 'rename') return { unit, name, from: on, why }
  return what === 'merge' ? { into: other, from: [unit], on, why } : { unit, parent: other, on, why }
}

/** Where the server names a problem of what the form calls otherwise. */
export const problemOf = (
  fields: Readonly<Record<string, string>>,
  field: keyof ReshapeForm,
): string | undefined => {
  const names = { name: ['name'], on: ['on', 'from'], why: ['why'], other: ['into', 'parent'] }[field]
  return names.map((name) => fields[name]).find(Boolean)
}
