import { View } from '@tarojs/components'
import type { RequestDetail } from '@cloud/capabilities/requests/contract'
import { Card } from '@/shared/ui/card'

/** What has to be mended, on top of a request that came back; nothing for every other one. */
export function Returned({ request: { state, steps } }: { request: RequestDetail }) {
  const said = steps.find(({ outcome }) => outcome === 'returned')?.reason
  if (state !== 'returned' || !said) return null
  return (
    <Card soft>
      <View className='note'>退回的理由</View>
      <View className='strong'>{said}</View>
    </Card>
  )
}
