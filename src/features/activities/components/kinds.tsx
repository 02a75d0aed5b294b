import type { ActivityCard } from '@cloud/capabilities/activities/contract'
import { kindLabels, type ActivityKind } from '@cloud/capabilities/activities/labels'
import { Tabs } from '@/shared/ui/tabs'

export type Kind = ActivityKind | 'all'

interface KindsProps {
  items: readonly ActivityCard[]
  value: Kind
  onChange: (kind: Kind) => void
}

/** A choice of kinds, of those there are; nothing when all are of one kind. */
export function Kinds({ items, value, onChange }: KindsProps) {
  const there = (Object.keys(kindLabels) as ActivityKind[]).filter(
    (kind) => kind === value || items.some((activity) => activity.kind === kind),
  )
  if (there.length < 2) return null
  const tabs = [
    { key: 'all' as const, label: '全部' },
    ...there.map((key) => ({ key, label: kindLabels[key] })),
  ]
  return <Tabs<Kind> items={tabs} value={value} onChange={onChange} />
}
