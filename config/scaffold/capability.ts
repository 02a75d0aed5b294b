/** `{{name}}` is the capability: one plural noun, the same everywhere. `{{Name}}` is it with a capital. */
const contract = `import * as z from 'zod'
import { contract, query } from '../../kernel/contract/define'

export const {{name}} = contract({
  name: '{{name}}',
  errors: {},
  actions: {
    hello: query('known', z.object({}), z.object({ name: z.string() })),
  },
})
export type {{Name}}Contract = typeof {{name}}
`

const domain = `/** The rules of {{name}}: pure, without clock, chance or database. */
export const greeting = (name: string): string => \`你好，\${name}\`
`

const store = `import { collection, pendingIndex } from '../../kernel/ports/db'
import type { Pending } from '../../kernel/domain/event'

export type {{Name}}Doc = Pending & { readonly _id: string }

export const {{name}}Store = collection<{{Name}}Doc>('{{name}}', { ...pendingIndex })

export const {{name}}Collections = [{{name}}Store] as const
`

const handlers = `import { implement, query } from '../../kernel/runtime/implement'
import { {{name}} } from './contract'
import { greeting } from './domain'

export const {{name}}Capability = implement({{name}}, {
  hello: query({
    load: async ({ actor }) => actor.name,
    view: (name) => ({ name: greeting(name) }),
  }),
})
`

const reactions = `import type { Aftermath } from '../../kernel/runtime/reactions'
import { {{name}}Collections } from './store'

export const {{name}}Aftermath: Aftermath = { collections: {{name}}Collections, reactions: {}, repairs: [] }
`

const routes = `export const {{name}}Routes = { root: 'features/{{name}}', pages: ['pages/list/index'] }
`

const pageConfig = `export default definePageConfig({ navigationBarTitleText: '{{name}}', enablePullDownRefresh: true })
`

const page = `import { Text } from '@tarojs/components'
import type { {{Name}}Contract } from '@cloud/capabilities/{{name}}/contract'
import { useRemote } from '@/shared/api/use-remote'
import { Card } from '@/shared/ui/card'
import { RemoteScreen } from '@/shared/ui/remote-screen'

export default function ListPage() {
  const hello = useRemote<{{Name}}Contract, 'hello'>('{{name}}.hello', {})
  return (
    <RemoteScreen remote={hello}>
      {({ name }) => (
        <Card>
          <Text>{name}</Text>
        </Card>
      )}
    </RemoteScreen>
  )
}
`

const test = `import { openWorld, type World } from '../support/world'

let world: World
beforeAll(async () => void (world = await openWorld()))
afterAll(() => world.close())

it('a stranger is asked to say who she is', async () => {
  expect(await world.as(null)('{{name}}.hello')).toMatchObject({ error: { code: 'system.stranger' } })
})

it('does what {{name}} are for', () => {
  expect('the first rule of {{name}}').toBe('written')
})
`

/** Path → template of every file a new capability starts with; the last test fails until there is a rule. */
export const templates: Readonly<Record<string, string>> = {
  'cloudfunctions/capabilities/{{name}}/contract.ts': contract,
  'cloudfunctions/capabilities/{{name}}/domain.ts': domain,
  'cloudfunctions/capabilities/{{name}}/store.ts': store,
  'cloudfunctions/capabilities/{{name}}/handlers.ts': handlers,
  'cloudfunctions/capabilities/{{name}}/reactions.ts': reactions,
  'src/features/{{name}}/routes.ts': routes,
  'src/features/{{name}}/pages/list/index.config.ts': pageConfig,
  'src/features/{{name}}/pages/list/index.tsx': page,
  'tests/{{name}}/handlers.test.ts': test,
}
