import type { HomeSource } from '../home/port'
import { consentOf } from '../members/port'
import { NOTICE_VERSION } from './labels'

/** Asks whoever has not agreed to the notice as it stands. No call: who she is says what she agreed to. */
export const privacyReasons: HomeSource = async ({ actor }) => {
  const agreed = actor && consentOf(actor)
  if (!actor || agreed?.version === NOTICE_VERSION) return { reasons: [], upcoming: [] }
  return {
    reasons: [
      {
        id: 'privacy-notice',
        icon: 'member',
        title: agreed ? '隐私说明更新了' : '看一眼隐私说明',
        why: agreed ? '用哪些资料、存多久，有了新的说法' : '用哪些资料、存多久、谁看得到',
        deadline: '',
        dueAt: null,
        action: '去看看',
        link: '/features/privacy/pages/notice/index',
        progress: null,
      },
    ],
    upcoming: [],
  }
}
