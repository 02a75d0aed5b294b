import type { CardsContract } from '@cloud/capabilities/cards/contract'
import { useRemote } from '@/shared/api/use-remote'
import { RemoteScreen } from '@/shared/ui/remote-screen'
import { RulesForm } from '../../components/rules-form'

/** 办卡规则: the cut-off day, where it comes from, and the columns of the list for the city union. */
export default function Rules() {
  const rules = useRemote<CardsContract, 'rules'>('cards.rules', {})
  if (rules.view) return <RulesForm rules={rules.view} show={rules.show} />
  return (
    <RemoteScreen remote={rules} skeleton='form'>
      {() => null}
    </RemoteScreen>
  )
}
