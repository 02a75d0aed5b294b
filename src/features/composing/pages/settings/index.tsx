import type { ActivitiesContract } from '@cloud/capabilities/activities/contract'
import { useRemote } from '@/shared/api/use-remote'
import { RemoteScreen } from '@/shared/ui/remote-screen'
import { Rules } from '../../components/settings/rules'

/** 活动规则: what the school has decided for all activities. */
export default function SettingsPage() {
  const settings = useRemote<ActivitiesContract, 'settings'>('activities.settings', {})
  if (settings.view) return <Rules settings={settings.view} show={settings.show} />
  return (
    <RemoteScreen remote={settings} skeleton='form'>
      {() => null}
    </RemoteScreen>
  )
}
