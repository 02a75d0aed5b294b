/** A file that breaks one rule: where it lies, what it says, and what else must exist for it to resolve. */
export type Plant = { rule: string; file: string; text: string }

/** A tree that obeys every rule; plants are added to it. */
export const healthyTree: Record<string, string> = {
  'cloudfunctions/kernel/contract/define.ts':
    "import * as z from 'zod'\nexport const define = z\nexport type Word = 1\n",
  'cloudfunctions/kernel/contract/labels.ts': 'export const words = {}\n',
  'cloudfunctions/kernel/domain/decision.ts':
    "import type { Word } from '../contract/define'\nexport type Decision = Word\nexport const accept = 1\n",
  'cloudfunctions/kernel/domain/time.ts': "import dayjs from 'dayjs'\nexport const day = dayjs\n",
  'cloudfunctions/kernel/ports/db.ts':
    "import type { Decision } from '../domain/decision'\nexport type Db = Decision\nexport const inc = 1\n",
  'cloudfunctions/kernel/runtime/serve.ts':
    "import { accept } from '../domain/decision'\nexport const serve = accept\n",
  'cloudfunctions/kernel/adapters/cloudbase.ts':
    "import tcb from '@cloudbase/node-sdk'\nexport const connect = tcb\n",
  'cloudfunctions/capabilities/good/labels.ts': 'export const states = {}\n',
  'cloudfunctions/capabilities/good/draw-order.ts': 'export const orderOf = {}\n',
  'cloudfunctions/capabilities/good/contract.ts':
    "import { define } from '../../kernel/contract/define'\nimport { states } from './labels'\nexport const good = [define, states]\nexport type Good = 1\n",
  'cloudfunctions/capabilities/good/domain.ts':
    "import { accept } from '../../kernel/domain/decision'\nimport type { Good } from './contract'\nexport const decide = (): Good => accept\n",
  'cloudfunctions/capabilities/good/store.ts':
    "import { inc } from '../../kernel/ports/db'\nimport { decide } from './domain'\nexport const store = [inc, decide]\n",
  'cloudfunctions/capabilities/good/port.ts':
    "import type { Db } from '../../kernel/ports/db'\nimport { store } from './store'\nexport const port = (_: Db) => store\n",
  'cloudfunctions/capabilities/fair/handlers.ts':
    "import { serve } from '../../kernel/runtime/serve'\nimport { port } from '../good/port'\nexport const handlers = [serve, port]\n",
  'cloudfunctions/api/index.ts':
    "import { app } from '../registry'\nimport { connect } from '../kernel/adapters/cloudbase'\nexport const main = [app, connect]\n",
  'cloudfunctions/registry.ts':
    "import { handlers } from './capabilities/fair/handlers'\nexport const app = [handlers]\n",
  'local-cloud/store.ts': 'export const store = 1\n',
  'src/shared/api/call.ts':
    "import Taro from '@tarojs/taro'\nimport type { Word } from '@cloud/kernel/contract/define'\nexport const call = (_: Word) => Taro\n",
  'src/features.ts': "import { routes } from './features/good/routes'\nexport const features = [routes]\n",
  'src/features/good/routes.ts': 'export const routes = {}\n',
  'src/features/good/components/card.ts':
    "import { states } from '@cloud/capabilities/good/labels'\nimport { orderOf } from '@cloud/capabilities/good/draw-order'\nimport type { Good } from '@cloud/capabilities/good/contract'\nimport { call } from '@/shared/api/call'\nexport const card = (_: Good) => [states, orderOf, call]\n",
  'src/pages/home/index.ts': "import { routes } from '@/features/good/routes'\nexport const home = routes\n",
  'tests/good.test.ts':
    "import { connect } from '@cloud/kernel/adapters/cloudbase'\nimport { store } from '@local-cloud/store'\nexport const used = [connect, store]\n",
}

/** Packages the tree names; empty, for only their paths matter. */
export const packages = ['zod', 'dayjs', '@cloudbase/node-sdk', '@tarojs/taro', 'react', 'left-pad']

const slice = (rule: string, file: string, text: string): Plant => ({
  rule,
  file: `cloudfunctions/capabilities/${file}`,
  text,
})
const kernel = (rule: string, file: string, text: string): Plant => ({
  rule,
  file: `cloudfunctions/kernel/${file}`,
  text,
})
const client = (rule: string, file: string, text: string): Plant => ({ rule, file: `src/${file}`, text })

/** Violations, several per rule where a rule has several ways to be broken. */
export const plants: Plant[] = [
  slice('contract-is-plain', 'p1/contract.ts', "import '../good/domain'"),
  slice('contract-is-plain', 'p2/contract.ts', "import '../good/contract'"),
  slice('contract-is-plain', 'p3/contract.ts', "import 'node:fs'"),
  slice('labels-import-nothing', 'p4/labels.ts', "import type { Word } from '../../kernel/contract/define'"),
  slice(
    'labels-import-nothing',
    'p21/draw-order.ts',
    "import type { Word } from '../../kernel/contract/define'",
  ),
  slice('domain-is-pure', 'p5/domain.ts', "import '../../kernel/ports/db'"),
  slice('domain-is-pure', 'p6/domain.ts', "import 'node:crypto'"),
  slice('domain-is-pure', 'p7/domain/rules.ts', "import '../../good/domain'"),
  slice('domain-is-pure', 'p8/domain.ts', "import 'left-pad'"),
  slice('domain-sees-contract-types', 'good/domain/x.ts', "import { good } from '../contract'"),
  slice('store-speaks-ports', 'p9/store.ts', "import '@cloudbase/node-sdk'"),
  slice('store-speaks-ports', 'p10/store.ts', "import '../../kernel/runtime/serve'"),
  slice('store-sees-contract-types', 'good/store/x.ts', "import { good } from '../contract'"),
  slice('handlers-stay-in-slice', 'p11/handlers.ts', "import 'left-pad'"),
  slice('handlers-stay-in-slice', 'p12/reactions.ts', "import 'node:fs'"),
  slice('handlers-stay-in-slice', 'p13/handlers.ts', "import 'zod'"),
  slice('slices-are-islands', 'p14/handlers.ts', "import '../good/store'"),
  slice('slices-are-islands', 'p15/reactions.ts', "import type { Good } from '../good/contract'"),
  kernel('kernel-knows-no-capability', 'runtime/p1.ts', "import '../../capabilities/good/labels'"),
  kernel(
    'kernel-knows-no-capability',
    'domain/p2.ts',
    "import type { Good } from '../../capabilities/good/contract'",
  ),
  kernel('kernel-knows-no-capability', 'runtime/p15.ts', "import '../../registry'"),
  slice('handlers-stay-in-slice', 'p20/handlers.ts', "import '../../registry'"),
  kernel('kernel-contract-is-plain', 'contract/p3.ts', "import '../domain/decision'"),
  kernel('kernel-domain-is-pure', 'domain/p4.ts', "import 'node:crypto'"),
  kernel('kernel-domain-is-pure', 'domain/p5.ts', "import '../ports/db'"),
  kernel('kernel-domain-sees-contract-types', 'domain/p6.ts', "import { define } from '../contract/define'"),
  kernel('dayjs-only-for-time', 'domain/p7.ts', "import 'dayjs'"),
  kernel('dayjs-only-for-time', 'runtime/p8.ts', "import 'dayjs'"),
  kernel('ports-name-no-engine', 'ports/p9.ts', "import '../runtime/serve'"),
  kernel('adapters-at-the-edge', 'runtime/p10.ts', "import '../adapters/cloudbase'"),
  kernel('adapters-at-the-edge', 'ports/p11.ts', "import type tcb from '@cloudbase/node-sdk'"),
  slice('adapters-at-the-edge', 'p16/handlers.ts', "import '../../kernel/adapters/cloudbase'"),
  slice('adapters-at-the-edge', 'p17/port.ts', "import '@cloudbase/node-sdk'"),
  kernel('functions-are-thin', 'runtime/p14.ts', "import '../../api/index'"),
  { rule: 'functions-are-thin', file: 'cloudfunctions/timer/index.ts', text: "import '../api/index'" },
  slice('cloud-knows-no-client', 'p19/handlers.ts', "import '@tarojs/taro'"),
  kernel('cloud-knows-no-client', 'runtime/p12.ts', "import '../../../src/shared/api/call'"),
  client(
    'client-sees-contracts-and-labels',
    'shared/p1.ts',
    "import type { Decision } from '@cloud/kernel/domain/decision'",
  ),
  client('client-sees-contracts-and-labels', 'features/p2/a.ts', "import '@cloud/capabilities/good/domain'"),
  client(
    'client-sees-contract-types',
    'features/p3/a.ts',
    "import { good } from '@cloud/capabilities/good/contract'",
  ),
  client(
    'client-sees-contract-types',
    'shared/p4.ts',
    "import { define, type Word } from '@cloud/kernel/contract/define'",
  ),
  client('client-has-no-zod', 'shared/p5.ts', "import 'zod'"),
  client('features-are-islands', 'features/p6/a.ts', "import '../good/routes'"),
  client('features-know-no-tab', 'features/p7/a.ts', "import '@/pages/home/index'"),
  client('features-know-no-tab', 'features/p16/a.ts', "import '@/features'"),
  client('shared-is-below', 'shared/p17.ts', "import '@/features'"),
  client('tabs-know-routes-only', 'pages/p8/a.ts', "import '@/features/good/components/card'"),
  client('shared-is-below', 'shared/p9.ts', "import '@/features/good/routes'"),
  client('shared-is-below', 'shared/p10.ts', "import type { x } from '@/pages/home/index'"),
  {
    rule: 'local-cloud-is-alone',
    file: 'local-cloud/p1.ts',
    text: "import '../cloudfunctions/kernel/ports/db'",
  },
  kernel('local-cloud-is-for-scripts', 'runtime/p13.ts', "import '../../../local-cloud/store'"),
  client('local-cloud-is-for-scripts', 'shared/p11.ts', "import '@local-cloud/store'"),
  client('no-cycles', 'shared/p12.ts', "import type { x } from './p12'"),
  client('no-barrels', 'shared/p13/index.ts', "export { call } from '../api/call'"),
  client('no-barrels', 'shared/p14/index.ts', "export * from '../api/call'"),
  client('nothing-missing', 'shared/p15.ts', "import './nowhere'"),
]
