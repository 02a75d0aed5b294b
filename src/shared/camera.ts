import Taro from '@tarojs/taro'

/** The browser build takes codes as text only. */
export const hasCamera = process.env.TARO_ENV === 'weapp'

/** Reads a code by camera; '' when the person changed her mind. */
export async function scan(): Promise<string> {
  try {
    const { result } = await Taro.scanCode({ onlyFromCamera: true, scanType: ['qrCode'] })
    return result
  } catch {
    return ''
  }
}
