import { View } from '@tarojs/components'
import type { PrivacyContract } from '@cloud/capabilities/privacy/contract'
import { useRemote } from '@/shared/api/use-remote'
import { Card } from '@/shared/ui/card'
import { Cell } from '@/shared/ui/cell'
import { RemoteScreen } from '@/shared/ui/remote-screen'
import { Section } from '@/shared/ui/section'
import { DecideForm } from '../../components/decide-form'
import { pageTo } from '../../components/link'
import { Versions } from '../../components/versions'

/** 资料保存期限: what holds now, what held before, and the next decision where one may take it. */
export default function RetentionPage() {
  const retention = useRemote<PrivacyContract, 'retention'>('privacy.retention', {})
  return (
    <RemoteScreen remote={retention} skeleton='form'>
      {(view) => (
        <>
          <Card soft>
            <View className='note'>{view.schoolName}</View>
            <View className='title'>{view.words}</View>
            {!view.set.can && <View className='note'>{view.set.why}</View>}
          </Card>
          {view.set.can && (
            <Section title='校里怎么定'>
              <DecideForm key={view.version} view={view} onDecided={retention.show} />
            </Section>
          )}
          {view.reports.can && (
            <Card list>
              <Cell
                icon='document'
                tone='info'
                title='清除报告'
                note='清了多少、按哪一版'
                to={pageTo('reports')}
              />
            </Card>
          )}
          <Versions versions={view.versions} />
        </>
      )}
    </RemoteScreen>
  )
}
