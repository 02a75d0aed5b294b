import type { ActivitiesContract, ActivityDetail } from '@cloud/capabilities/activities/contract'
import { useSubmit } from '@/shared/api/use-submit'
import { ActionBar } from '@/shared/ui/action-bar'
import { usePicture } from '../use-picture'

const MOST = 30

interface AddBarProps {
  activity: ActivityDetail
  show: (activity: ActivityDetail) => void
}

/** Puts one more photo to an activity. */
export function AddBar({ activity, show }: AddBarProps) {
  const { id, photos } = activity
  const picture = usePicture()
  const add = useSubmit<ActivitiesContract, 'addPhotos'>('activities.addPhotos')
  const pick = async () => {
    const fileId = await picture.pick()
    const fresh = fileId ? await add.submit({ activityId: id, fileIds: [fileId] }) : undefined
    if (fresh) show(fresh)
  }
  return (
    <ActionBar
      action='加一张照片'
      busy={picture.busy || add.busy}
      problem={picture.problem ?? add.problem?.message}
      reason={`${photos.length} / ${MOST} 张`}
      note='发之前，问问照片里的人愿不愿意'
      onTap={() => void pick()}
    />
  )
}
