import { useState } from 'react'
import type { ActivitiesContract } from '@cloud/capabilities/activities/contract'
import { useRemote } from '@/shared/api/use-remote'
import { go } from '@/shared/go'
import { ActionBar } from '@/shared/ui/action-bar'
import { RemoteScreen } from '@/shared/ui/remote-screen'
import { Tabs } from '@/shared/ui/tabs'
import { OrganisedList } from '../../components/list/organised-list'
import { tabLabels, under, type TabName } from '../../components/list/standing'
import { NEW, SETTINGS } from '../../components/pages'

const tabs = Object.keys(tabLabels) as TabName[]

/** 活动管理: the activities of the units I am an officer of, and what waits for a review. */
export default function Manage() {
  const [chosen, setChosen] = useState<TabName>()
  const managed = useRemote<ActivitiesContract, 'managed'>('activities.managed', {})
  const toReview = useRemote<ActivitiesContract, 'toReview'>('activities.toReview', {}).view?.items ?? []
  const tab = chosen ?? (toReview.length > 0 ? 'review' : 'running')
  const countOf = (name: TabName) => {
    if (name === 'review') return toReview.length
    return name === 'draft' ? under('draft', managed.view?.items ?? []).length : undefined
  }
  return (
    <RemoteScreen
      remote={managed}
      top={
        <Tabs
          items={tabs.map((key) => ({ key, label: tabLabels[key], count: countOf(key) }))}
          value={tab}
          onChange={setChosen}
        />
      }
      footer={() => (
        <ActionBar
          action='新建活动'
          onTap={() => void go(NEW)}
          second={{ action: '活动规则', onTap: () => void go(SETTINGS) }}
        />
      )}
    >
      {(page) => <OrganisedList tab={tab} managed={page} toReview={toReview} />}
    </RemoteScreen>
  )
}
