import { View } from '@tarojs/components'
import { inGroups } from '@/shared/format/code'
import { Card } from '@/shared/ui/card'
import { CopyButton } from '@/shared/ui/copy-button'
import styles from './code-rows.module.css'
import type { Code } from './use-codes'

const asText = (codes: readonly Code[]) =>
  codes.map(({ staffNo, forName, code }) => `${staffNo}\t${forName}\t${code}`).join('\n')

/** Codes to be printed or handed over, a line for each. */
export function CodeRows({ codes }: { codes: readonly Code[] }) {
  return (
    <>
      <Card>
        <View className='row between'>
          <View>{`${codes.length} 人`}</View>
          <CopyButton text={asText(codes)} label='全部认证码' />
        </View>
      </Card>
      <Card>
        {codes.map(({ staffNo, forName, code, unitName }) => (
          <View key={staffNo} className={styles.row}>
            <View className='grow'>
              <View className='strong'>{forName}</View>
              <View className='note digits'>{`${staffNo} · ${unitName}`}</View>
            </View>
            <View className={`${styles.code} digits`}>{inGroups(code)}</View>
          </View>
        ))}
      </Card>
    </>
  )
}
