import { implement } from '../../kernel/runtime/implement'
import { imports } from './contract'
import { exportHandlers } from './export.handlers'
import { listHandlers } from './list.handlers'
import { runHandlers } from './run.handlers'
import { uploadHandlers } from './upload.handlers'

export const importsCapability = implement(imports, {
  ...uploadHandlers,
  ...runHandlers,
  ...listHandlers,
  ...exportHandlers,
})
