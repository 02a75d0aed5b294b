import type { ProgrammeDraft, ProgrammeRow } from '@cloud/capabilities/benefits/contract'
import { programmeKindLabels, type ProgrammeKind } from '@cloud/capabilities/benefits/labels'
import { figures, toFen } from '@/shared/format/money'
import { beijing } from '@/shared/format/time'
import { dayAfter, lastBefore } from './days'

/** A shop while it is typed. */
export interface ShopForm {
  /** Tells shops apart on the page. */
  readonly key: number
  /** Undefined: not saved yet. */
  readonly id?: string | undefined
  readonly name: string
  readonly address: string
  /** '' : no limit. */
  readonly stock: string
}

type Words = 'title' | 'howTo' | 'source'
/** Numbers as typed. */
type Numbers = 'year' | 'pickUpDays' | 'lateDays' | 'lateClaimDays' | 'faceValue'
/** 'YYYY-MM-DD', or '' when not chosen; both days count. */
type Days = 'from' | 'last'
export type TextName = Words | Numbers

/** A programme while it is typed. */
export type ProgrammeForm = Readonly<Record<TextName | Days, string>> & {
  readonly kind: ProgrammeKind
  readonly shops: readonly ShopForm[]
}

export const newShop = (key: number): ShopForm => ({ key, name: '', address: '', stock: '' })

/** A new programme of this year: a cake, with the terms most schools have. */
export function emptyForm(now: string): ProgrammeForm {
  return {
    ...{ kind: 'birthday', year: String(beijing(now).year), title: programmeKindLabels.birthday },
    ...{ from: '', last: '', pickUpDays: '90', lateDays: '90', lateClaimDays: '30' },
    ...{ faceValue: '', howTo: '', source: '', shops: [newShop(0)] },
  }
}

/** A programme that is there, to be changed. */
export function formOf(programme: ProgrammeRow): ProgrammeForm {
  const { kind, year, title, from, before, pickUpDays, lateDays, lateClaimDays } = programme
  const { faceValue, howTo, source, shops } = programme
  return {
    ...{ kind, title, howTo, source, year: String(year) },
    ...{ from: from ?? '', last: before ? lastBefore(before) : '' },
    pickUpDays: String(pickUpDays),
    lateDays: String(lateDays),
    lateClaimDays: String(lateClaimDays),
    faceValue: faceValue === null ? '' : figures(faceValue).replace(/,/g, ''),
    shops: shops.map(({ id, name, address, stock }, key) => ({
      ...{ key, id, name, address, stock: stock === null ? '' : String(stock) },
    })),
  }
}

/** The form after another kind was chosen; the title follows while it is nobody's own. */
export function withKind(form: ProgrammeForm, kind: ProgrammeKind): ProgrammeForm {
  const title = form.title === programmeKindLabels[form.kind] ? programmeKindLabels[kind] : form.title
  return { ...form, kind, title }
}

/** An amount that can not be read: nothing is saved until it is put right. */
export const isNoAmount = ({ faceValue }: ProgrammeForm): boolean =>
  faceValue.trim() !== '' && toFen(faceValue) === undefined

/** What is sent; the server says what is wrong with it. */
export function draftOf(form: ProgrammeForm): ProgrammeDraft {
  const { kind, title, howTo, source, from, last, faceValue, shops } = form
  // Only cakes are picked up at shops: an empty shop of another kind is not on the page.
  const sent = kind === 'birthday' ? shops : shops.filter(({ id }) => id !== undefined)
  const days = kind !== 'birthday' && from && last ? { from, before: dayAfter(last) } : {}
  return {
    ...{ kind, title, howTo, source, ...days },
    year: Number(form.year),
    pickUpDays: Number(form.pickUpDays),
    lateDays: Number(form.lateDays),
    lateClaimDays: Number(form.lateClaimDays),
    faceValue: toFen(faceValue) ?? null,
    shops: sent.map(({ id, name, address, stock }) => ({
      ...(id !== undefined && { id }),
      ...{ name, address, stock: stock.trim() === '' ? null : Number(stock) },
    })),
  }
}
