import type { RequestsContract } from '@cloud/capabilities/requests/contract'
import { useRemote } from '@/shared/api/use-remote'
import { Card } from '@/shared/ui/card'
import { RemoteScreen } from '@/shared/ui/remote-screen'
import { Section } from '@/shared/ui/section'
import { useParams } from '@/shared/use-params'
import { AnswerBar } from '../../components/answer-bar'
import { AnswerForm } from '../../components/answer-form'
import { Facts } from '../../components/facts'
import { Otherwise } from '../../components/otherwise'
import { Returned } from '../../components/returned'
import { Trail } from '../../components/trail'
import { useAnswer } from '../../components/use-answer'

/** One request: what is asked, where it is, and whose move it is. */
export default function Detail() {
  const { id = '' } = useParams()
  const detail = useRemote<RequestsContract, 'detail'>('requests.detail', { requestId: id })
  const answer = useAnswer(id, detail.show)
  return (
    <RemoteScreen
      remote={detail}
      footer={(request) => <AnswerBar request={request} answer={answer} show={detail.show} />}
    >
      {(request) => (
        <>
          <Returned request={request} />
          <Facts request={request} />
          <Section title='走到哪一步'>
            <Card>
              <Trail request={request} />
            </Card>
          </Section>
          {request.decide?.can && !answer.kind && <Otherwise choose={answer.choose} />}
          {answer.kind && <AnswerForm {...answer} kind={answer.kind} />}
        </>
      )}
    </RemoteScreen>
  )
}
