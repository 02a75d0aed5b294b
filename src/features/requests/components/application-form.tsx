import type { RequestKind } from '@cloud/capabilities/requests/labels'
import { Card } from '@/shared/ui/card'
import { Section } from '@/shared/ui/section'
import { Steps } from '@/shared/ui/steps'
import { outcomes } from './looks'
import { ReasonField } from './reason-field'
import type { Application } from './use-application'

interface ApplicationFormProps {
  kind: RequestKind
  application: Application
  label: string
  placeholder: string
}

/** The one question of an application, and what happens next. */
export function ApplicationForm({ kind, application, label, placeholder }: ApplicationFormProps) {
  const { reason, write, problem } = application
  return (
    <>
      <Card>
        <ReasonField
          label={label}
          placeholder={placeholder}
          reason={reason}
          write={write}
          problem={problem}
        />
      </Card>
      <Section title='接下来'>
        <Card>
          <Steps
            items={[
              { title: '你交上申请', state: 'now' },
              { title: '工会审批', note: '先分会，再校工会；走到哪一步都看得见', state: 'next' },
              { title: outcomes[kind], note: '结果会发到消息里', state: 'next' },
            ]}
          />
        </Card>
      </Section>
    </>
  )
}
