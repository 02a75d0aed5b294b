import { View } from '@tarojs/components'
import { Card } from '@/shared/ui/card'
import { Checks } from '@/shared/ui/checks'
import { Section } from '@/shared/ui/section'
import type { Verdict } from './recompute'
import { findings } from './verdict-words'
import styles from './findings.module.css'

interface FindingsProps {
  verdict: Verdict
  /** Whether she has entered, by the server. */
  entered: boolean
}

/** What the phone held against what, one line each, and what it could not. */
export function Findings({ verdict, entered }: FindingsProps) {
  const blind = entered && verdict.checked.mine === undefined
  return (
    <Section title='手机核对了什么'>
      <Card>
        <Checks items={findings(verdict)} />
        {blind && (
          <View className={`${styles.more} note`}>
            报名不是用这台手机做的，或者换过手机：你那份随机数没有存在这里，这一项没有核对。
          </View>
        )}
        {!verdict.fits && (
          <View className={`${styles.more} note`}>
            先把下面的公开文件存好，再拿给校工会经费审查委员会看。请不要删掉小程序，手机里的记录是凭据。
          </View>
        )}
      </Card>
    </Section>
  )
}
