import { View } from '@tarojs/components'
import { Button } from '@/shared/ui/button'
import { FieldFrame } from '@/shared/ui/field-frame'
import { Picture } from '../picture'
import { usePicture } from '../use-picture'
import styles from './poster-field.module.css'

interface PosterFieldProps {
  /** File id; null shows the drawing of the kind. */
  value: string | null
  onChange: (fileId: string | null) => void
  problem?: string | undefined
}

/** The picture on top of an activity. */
export function PosterField({ value, onChange, problem }: PosterFieldProps) {
  const picture = usePicture()
  const choose = async () => {
    const fileId = await picture.pick()
    if (fileId) onChange(fileId)
  }
  return (
    <FieldFrame
      label='海报'
      hint='横着的图好看；不传就用这类活动的插画'
      optional
      problem={picture.problem ?? problem}
    >
      {value && (
        <View className={styles.poster}>
          <Picture fileId={value} label='海报' />
        </View>
      )}
      <View className={styles.buttons}>
        <Button kind='soft' size='wide' busy={picture.busy} onTap={() => void choose()}>
          {value ? '换一张' : '上传海报'}
        </Button>
        {value && (
          <Button kind='ghost' size='wide' onTap={() => onChange(null)}>
            不要了
          </Button>
        )}
      </View>
    </FieldFrame>
  )
}
