import Taro from '@tarojs/taro'
import { View, type ButtonProps } from '@tarojs/components'
import { Button } from '@/shared/ui/button'
import styles from './bind-form.module.css'

type OnAnswer = NonNullable<ButtonProps['onGetPhoneNumber']>

/** Whoever says no has said so herself; anything else is WeChat's, and there is another way. */
const isHerNo = (errMsg: string) => /deny|cancel/.test(errMsg)

interface WeChatPhoneProps {
  /** What she has said of herself already: the number alone says nothing. */
  form: { staffNo: string; name: string }
  onCode: (phoneCode: string) => void
}

/** Proof without typing: the number that WeChat knows, checked by the server against the roster. Only in WeChat. */
export function WeChatPhone({ form: { staffNo, name }, onCode }: WeChatPhoneProps) {
  const answer: OnAnswer = ({ detail }) => {
    if (detail.code) return onCode(detail.code)
    if (!isHerNo(detail.errMsg))
      void Taro.showToast({ title: '微信现在取不到手机号，请填尾号', icon: 'none', duration: 3000 })
  }
  if (process.env.TARO_ENV !== 'weapp') return null
  const possible = staffNo && name ? undefined : { can: false, why: '先填工号和姓名' }
  return (
    <View className={styles.wechat}>
      <Button kind='soft' size='wide' possible={possible} openType='getPhoneNumber' onGetPhoneNumber={answer}>
        用微信绑定的手机号认证
      </Button>
    </View>
  )
}
