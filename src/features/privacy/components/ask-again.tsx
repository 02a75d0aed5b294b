import { Card } from '@/shared/ui/card'
import { Cell } from '@/shared/ui/cell'
import { pageTo } from './link'

/** The notice has changed, or she was never asked. */
export function AskAgain({ isFirst }: { isFirst: boolean }) {
  return (
    <Card list>
      <Cell
        icon='bell'
        tone='warn'
        title={isFirst ? '还没看过隐私说明' : '隐私说明更新了'}
        note='看一眼，再决定同不同意'
        to={pageTo('notice')}
      />
    </Card>
  )
}
