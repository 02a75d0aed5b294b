import { go } from '@/shared/go'
import { ActionBar } from '@/shared/ui/action-bar'
import { ActivityList } from '../../components/activity-list'

const create = () => void go('/features/activities/pages/edit/index')

/** 活动管理: the activities of the units I am an officer of. */
export default function Manage() {
  return (
    <ActivityList
      which='managed'
      footer={<ActionBar action='新建活动' onTap={create} />}
      empty={{
        icon: 'edit',
        title: '还没有办过活动',
        note: '先存成草稿，看过没问题再发布',
      }}
    />
  )
}
