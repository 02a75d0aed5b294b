import Taro from '@tarojs/taro'
import { Button } from './button'

interface CopyButtonProps {
  /** What is put on the clipboard. */
  text: string
  /** What it is, read out: '工号和认证码' */
  label: string
  /** What the button says. */
  words?: string
}

/** Puts words on the clipboard; when the phone or the person says no, they can still be read out. */
export function CopyButton({ text, label, words = '复制' }: CopyButtonProps) {
  const copy = () =>
    Taro.setClipboardData({ data: text }).then(
      () => undefined, // WeChat says itself that it is copied
      () => void Taro.showToast({ title: '没有复制，可以念给对方听', icon: 'none' }),
    )
  return (
    <Button kind='soft' size='small' label={`复制${label}`} onTap={() => void copy()}>
      {words}
    </Button>
  )
}
