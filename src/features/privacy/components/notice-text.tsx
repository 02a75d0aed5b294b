import { View } from '@tarojs/components'
import type { Notice } from '@cloud/capabilities/privacy/contract'
import { Card } from '@/shared/ui/card'
import { Section } from '@/shared/ui/section'
import styles from './notice-text.module.css'

/** The notice: a card for each question that people have. */
export function NoticeText({ sections }: Pick<Notice, 'sections'>) {
  return (
    <>
      {sections.map(({ title, lines }) => (
        <Section key={title} title={title}>
          <Card>
            {lines.map((line) => (
              <View key={line} className={styles.line}>
                {line}
              </View>
            ))}
          </Card>
        </Section>
      ))}
    </>
  )
}
