import { doorLabels, type DoorOutcome } from '@cloud/capabilities/activities/labels'
import { moment } from '@/shared/format/time'
import type { Tone } from '@/shared/ui/tones'
import type { Finding } from './book'

interface Said {
  readonly title: string
  readonly note: string
  readonly tone: Tone
}

const stopped: Readonly<Record<'elsewhere' | 'notOnList' | 'forged' | 'unknown', Omit<Said, 'tone'>>> = {
  elsewhere: { title: '这是别的活动的码', note: '请她打开这个活动的页面再出示' },
  notOnList: { title: '名单里没有', note: '可能没报上，或是下载名单以后才报的；有网了再查' },
  forged: { title: '码对不上', note: '她可能退过又重新报名，请她有网时刷新一下，或从名单里按姓名找' },
  unknown: { title: '这不是入场码', note: '会员卡要有网才能核对；请她打开活动里的“当天用的”' },
}

/** What a scan at the door found, in words for who stands there. */
export function said(finding: Finding, now: string): Said {
  if (!('guest' in finding)) return { ...stopped[finding.kind], tone: 'warn' }
  const { guest, kind, at } = finding
  const who = guest.size > 1 ? `${guest.unitName}，一共 ${guest.size} 人` : guest.unitName
  if (kind === 'welcome') return { title: `${guest.nameMasked} 请进`, note: who, tone: 'ok' }
  const when = kind === 'again' ? `${moment(at, now)} 在这里进过` : '下载名单时已经签到'
  return { title: `${guest.nameMasked} 已经进过`, note: `${who}。${when}`, tone: 'warn' }
}

/** What a conflict means and what to do about it. */
export const conflictWords: Readonly<Record<DoorOutcome, string>> = {
  ...doorLabels,
  alreadyIn: '别处也签过到，以先签的为准，不用处理',
  cancelled: '她已经取消报名，名额给了别人，请现场核对',
  notSignedUp: '她没有名额，请现场核对',
  unknownSession: '这一场被改掉了，请到“到场情况”里补签',
}
