import type {
  ActivityDoc,
  AttendanceDoc,
  LogDoc,
  OrderDoc,
  RatingDoc,
  RecordDoc,
  SignUpDoc,
} from '@cloud/capabilities/activities/store'
import type { ClaimDoc, ProgrammeDoc, StockDoc } from '@cloud/capabilities/benefits/store'
import type { ChoosingDoc, ProfileDoc } from '@cloud/capabilities/matches/store'
import type { PersonDoc, UnitDoc } from '@cloud/capabilities/members/store'
import type { MessageDoc } from '@cloud/capabilities/messages/store'
import { demoWorld } from '../../config/demo/world'

/** The demo world of an instant, by what it holds. */
export const parts = (now: string) => {
  const world = demoWorld(now)
  const of = <T>(name: string) => world[name] as unknown as readonly T[]
  return {
    people: of<PersonDoc>('members'),
    units: of<UnitDoc>('members_units'),
    activities: of<ActivityDoc>('activities'),
    rows: of<SignUpDoc>('activities_sign_ups'),
    attendance: of<AttendanceDoc>('activities_attendance'),
    records: of<RecordDoc>('activities_records'),
    ratings: of<RatingDoc>('activities_ratings'),
    choosings: of<ChoosingDoc>('matches'),
    profiles: of<ProfileDoc>('matches_profiles'),
    logs: of<LogDoc>('activities_logs'),
    orders: of<OrderDoc>('activities_orders'),
    programmes: of<ProgrammeDoc>('benefits_programmes'),
    stocks: of<StockDoc>('benefits_stocks'),
    claims: of<ClaimDoc>('benefits_claims'),
    messages: of<MessageDoc>('messages'),
  }
}
