import { Image, View } from '@tarojs/components'
import { encode } from 'uqr'
import { inGroups } from '../format/code'
import styles from './qr-code.module.css'

interface QrCodeProps {
  /** What the scanner reads. */
  value: string
  /** The same to read out loud, shown in groups of four below. */
  code?: string | undefined
  /** small: 92, on a member card; large: fills the card of a voucher; screen: as wide as a phone, for others to scan */
  size?: 'small' | 'large' | 'screen'
  /** Read out: '蛋糕券二维码' */
  label: string
}

/** Runs of dark modules, row by row: half the length of a path per module. */
function picture(value: string): string {
  const { data, size } = encode(value, { ecc: 'M', border: 0 })
  let path = ''
  data.forEach((row, y) => {
    for (let x = 0; x < size; x++) {
      const from = x
      while (row[x]) x++
      if (x > from) path += `M${from} ${y}h${x - from}v1h-${x - from}z`
    }
  })
  return `data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 ${size} ${size}' shape-rendering='crispEdges'%3E%3Cpath d='${path}' fill='%231F1D1B'/%3E%3C/svg%3E`
}

/** A QR code, dark on white in both themes, so that any scanner reads it. */
export function QrCode({ value, code, size = 'large', label }: QrCodeProps) {
  return (
    <View className={styles.qr}>
      <View className={`${styles.paper} ${styles[size]}`}>
        <Image className={styles.code} src={picture(value)} aria-role='img' aria-label={label} />
      </View>
      {code && (
        <View className={`${styles.groups} digits`} aria-label={code.split('').join(' ')}>
          {inGroups(code)}
        </View>
      )}
    </View>
  )
}
