import { implement } from '../../kernel/runtime/implement'
import { consentHandlers } from './consent.handlers'
import { privacy } from './contract'
import { exportHandlers } from './export.handlers'
import type { RecordSource } from './port'
import { retentionHandlers } from './retention.handlers'
import { revealHandlers } from './reveal.handlers'
import { selfHandlers } from './self.handlers'

/** `sources`: what each capability holds of the caller, for the file of all her data. */
export const privacyCapability = (sources: readonly RecordSource[]) =>
  implement(privacy, {
    ...revealHandlers,
    ...selfHandlers,
    ...exportHandlers(sources),
    ...consentHandlers,
    ...retentionHandlers,
  })
