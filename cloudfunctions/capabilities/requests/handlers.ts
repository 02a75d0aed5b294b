import { implement } from '../../kernel/runtime/implement'
import { applicantHandlers } from './applicant.handlers'
import { requests } from './contract'
import { officerHandlers } from './officer.handlers'

export const requestsCapability = implement(requests, { ...applicantHandlers, ...officerHandlers })
