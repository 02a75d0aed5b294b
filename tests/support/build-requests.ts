import { opened, type Application, type RequestRecord } from '@cloud/capabilities/requests/domain/request'
import { BRANCH, SCHOOL } from './build-members'

export const LEVELS = [
  { level: 'branch', unit: BRANCH, unitName: '光电学院分会' },
  { level: 'school', unit: SCHOOL, unitName: '沪上理工示范大学' },
] as const

export const anApplication = (given: Partial<Application> = {}): Application => ({
  kind: 'join',
  applicantId: 'p1',
  applicantName: '陈思华',
  unit: BRANCH,
  unitName: '光电学院分会',
  programmeId: null,
  title: '申请入会',
  summary: '教职工申请加入工会',
  reason: '想参加活动',
  details: {},
  levels: LEVELS,
  ...given,
})

/** A request that waits for the branch, unless told otherwise. */
export const aRequest = (
  given: Partial<RequestRecord> = {},
  application: Partial<Application> = {},
): RequestRecord => ({
  ...opened(anApplication(application), '2026-06-10T02:00:00.000Z'),
  version: 1,
  lastRequests: [],
  ...given,
})
