import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import type { Verified } from '@cloud/capabilities/cards/contract'
import { cardStateLabels } from '@cloud/capabilities/cards/labels'
import type { Problem } from '@cloud/kernel/contract/reply'
import { clock } from '@/shared/format/time'
import { Card } from '@/shared/ui/card'
import { Icon } from '@/shared/ui/icon'
import type { IconName } from '@/shared/ui/icons'
import { KeyValue } from '@/shared/ui/key-value'
import type { Tone } from '@/shared/ui/tones'
import styles from './verdict.module.css'

/** What the refusal of a code is called, big; the server's sentence stands below. */
const words: Readonly<Record<string, { word: string; icon: IconName }>> = {
  'cards.used': { word: '码已用过', icon: 'clock' },
  'cards.expired': { word: '码已过期', icon: 'clock' },
  'cards.invalid': { word: '不是会员码', icon: 'close' },
  'cards.otherUnit': { word: '不在范围', icon: 'lock' },
  'cards.notVerifier': { word: '不能验卡', icon: 'lock' },
}

/** What came of a code, to be seen at arm's length. */
export function Verdict({ seen, problem }: { seen: Verified | undefined; problem: Problem | undefined }) {
  if (problem) {
    const { word, icon } = words[problem.code] ?? { word: '没有验成', icon: 'alert' }
    const why = problem.fields?.['code'] ?? problem.message
    return (
      <Sign tone='warn' icon={icon} word={word}>
        <View className={styles.why}>{why}</View>
      </Sign>
    )
  }
  return seen ? <Seen seen={seen} /> : null
}

function Seen({ seen }: { seen: Verified }) {
  const { isMember, standing, nameMasked, unitName, schoolName, state, at } = seen
  return (
    <Sign tone={isMember ? 'ok' : 'warn'} icon={isMember ? 'check' : 'alert'} word={standing}>
      <View className='title'>{nameMasked}</View>
      <View className='rule' />
      <View className={styles.facts}>
        <KeyValue
          rows={[
            ['所在工会', unitName],
            ['学校', schoolName],
            ['服务卡', cardStateLabels[state]],
            ['验证时间', clock(at)],
          ]}
        />
      </View>
    </Sign>
  )
}

interface SignProps {
  tone: Tone
  icon: IconName
  word: string
  children: ReactNode
}

function Sign({ tone, icon, word, children }: SignProps) {
  return (
    <Card>
      <View className={`${styles.verdict} tone-${tone}`} aria-role='alert'>
        <View className={styles.mark}>
          <Icon name={icon} tone={tone} size={40} />
        </View>
        <View className={styles.word}>{word}</View>
        {children}
      </View>
    </Card>
  )
}
