import { programmeIdOf, type Programme } from '../../../cloudfunctions/capabilities/benefits/domain/programme'
import { yearOf } from '../../../cloudfunctions/kernel/domain/time'
import { shops } from './shops'
import { SCHOOL } from '../units'

const SOURCE = '《基层工会经费收支管理办法》（总工办发〔2017〕32号）；金额为演示数据，以本单位标准为准'

const base = (kind: Programme['kind'], year: number) => ({
  _id: programmeIdOf(kind, year, SCHOOL),
  kind,
  year,
  unit: SCHOOL,
  source: SOURCE,
  version: 1,
})

const birthday = (year: number): Programme => ({
  ...base('birthday', year),
  title: '生日蛋糕券',
  from: null,
  before: null,
  pickUpDays: 90,
  lateDays: 60,
  lateClaimDays: 30,
  faceValue: 26_000,
  howTo: '选一家门店领券，凭券码到店提蛋糕，可以请家人代取。',
  shops,
})

/** Amounts that no document gives stay open: nothing is guessed. */
const handOut = { pickUpDays: 30, lateDays: 0, lateClaimDays: 30, faceValue: null, shops: [] } as const

const cooling = (year: number): Programme => ({
  ...base('cooling', year),
  ...handOut,
  title: '暑期送清凉',
  from: `${year}-07-01`,
  before: `${year}-09-01`,
  howTo: '由分会统一领取后发到办公室。',
})

const newYear = (year: number): Programme => ({
  ...base('newYear', year),
  ...handOut,
  title: '年前送温暖',
  from: `${year}-12-15`,
  before: `${year + 1}-02-01`,
  howTo: '凭工作证到教工之家领取，领取时间看分会通知。',
})

/** This year's programmes and last year's. */
export const demoProgrammes = (now: string): readonly Programme[] =>
  [yearOf(now) - 1, yearOf(now)].flatMap((year) => [birthday(year), cooling(year), newYear(year)])
