import { View } from '@tarojs/components'
import type { AttendanceRow } from '@cloud/capabilities/activities/contract'
import { attendanceLabels } from '@cloud/capabilities/activities/labels'
import { serverNow } from '@/shared/api/clock'
import type { Busy } from '@/shared/api/patience'
import { moment } from '@/shared/format/time'
import { Avatar } from '@/shared/ui/avatar'
import { Button } from '@/shared/ui/button'
import { Tag } from '@/shared/ui/tag'
import type { Tone } from '@/shared/ui/tones'
import styles from './here-row.module.css'

const tones: Readonly<Record<AttendanceRow['state'], Tone>> = {
  ...{ in: 'ok', late: 'warn', leftEarly: 'warn', noShow: 'neutral' },
}

const ways: Readonly<Record<AttendanceRow['how'], string>> = {
  ...{ code: '扫屏幕', card: '出示会员码', list: '干部代签', door: '门口模式', timer: '' },
}

interface HereRowProps {
  row: AttendanceRow
  busy: Busy
  /** Undefined: the session is over. */
  onLeave: (() => void) | undefined
}

/** One who came, or did not. */
export function HereRow({ row, busy, onLeave }: HereRowProps) {
  const { nameMasked, unitName, at, state, leftAt, how } = row
  const now = serverNow()
  const isAbsent = state === 'noShow'
  const times = [moment(at, now), ways[how], leftAt && `${moment(leftAt, now)} 离开`]
    .filter(Boolean)
    .join(' · ')
  return (
    <View className={styles.row}>
      <Avatar name={nameMasked.replace(/^\*(?=.)/, '')} />
      <View className={styles.words}>
        <View className={styles.name}>
          <View className='strong'>{nameMasked}</View>
          <Tag tone={tones[state]}>{attendanceLabels[state]}</Tag>
        </View>
        <View className='note'>{unitName}</View>
        {!isAbsent && <View className='note'>{times}</View>}
      </View>
      {onLeave && !isAbsent && leftAt === null && (
        <Button kind='ghost' size='small' busy={busy} label={`签退，${nameMasked}`} onTap={onLeave}>
          签退
        </Button>
      )}
    </View>
  )
}
