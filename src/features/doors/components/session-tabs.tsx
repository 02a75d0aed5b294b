import { Tabs } from '@/shared/ui/tabs'
import type { SessionView } from './sessions'

interface SessionTabsProps {
  sessions: readonly SessionView[]
  value: string
  onChange: (sessionId: string) => void
}

/** Which session; nothing when there is only one. */
export function SessionTabs({ sessions, value, onChange }: SessionTabsProps) {
  if (sessions.length < 2) return null
  return (
    <Tabs
      items={sessions.map(({ id, title }) => ({ key: id, label: title }))}
      value={value}
      onChange={onChange}
    />
  )
}
