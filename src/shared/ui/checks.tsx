import { View } from '@tarojs/components'
import { Icon } from './icon'
import styles from './checks.module.css'

/** The rules that speak for and against, in words: '你是在职会员，可以报名' */
export function Checks({ items }: { items: readonly { readonly ok: boolean; readonly text: string }[] }) {
  return (
    <View>
      {items.map(({ ok, text }) => (
        <View key={text} className={styles.check} aria-label={`${ok ? '符合' : '不符合'}，${text}`}>
          <View className={styles.mark}>
            <Icon name={ok ? 'check' : 'close'} tone={ok ? 'ok' : 'warn'} size={20} />
          </View>
          <View className='grow'>{text}</View>
        </View>
      ))}
    </View>
  )
}
