import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { AGREE_BUTTON, answerPrivacy, readPrivacy, useAskedForPrivacy } from '../privacy'
import { Button } from './button'
import { Sheet } from './sheet'
import styles from './privacy-gate.module.css'

/** Asks for consent to the privacy guideline where an ability of the phone needs it; the rest works without. */
export function PrivacyGate() {
  const { $taroPath = '' } = useRouter()
  const asked = useAskedForPrivacy($taroPath)
  if (!asked) return null
  return (
    <Sheet title='先看一眼隐私指引' onClose={() => answerPrivacy(false)}>
      <View className='note'>
        这一步要用到手机的能力，比如复制到剪贴板。只用来办你点的这件事，不同意也能接着用别的功能。
      </View>
      <View
        className={styles.link}
        hoverClass='pressed'
        onClick={readPrivacy}
        aria-role='link'
        aria-label='看《用户隐私保护指引》'
      >
        看《用户隐私保护指引》
      </View>
      <View className='row'>
        <View className='grow'>
          <Button kind='ghost' size='wide' onTap={() => answerPrivacy(false)}>
            不同意
          </Button>
        </View>
        <View className='grow'>
          <Button
            size='wide'
            id={AGREE_BUTTON}
            openType='agreePrivacyAuthorization'
            onAgreePrivacyAuthorization={() => answerPrivacy(true)}
          >
            同意
          </Button>
        </View>
      </View>
    </Sheet>
  )
}
