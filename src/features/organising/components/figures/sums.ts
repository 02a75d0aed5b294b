import type { BranchFigures } from '@cloud/capabilities/activities/contract'

type Counted = Omit<BranchFigures, 'unitName'>

const zero: Counted = { signedUp: 0, seats: 0, waiting: 0, attended: 0, noShow: 0 }

/** All branches together. */
export const sumOf = (branches: readonly BranchFigures[]): Counted =>
  branches.reduce<Counted>(
    (sum, one) => ({
      signedUp: sum.signedUp + one.signedUp,
      seats: sum.seats + one.seats,
      waiting: sum.waiting + one.waiting,
      attended: sum.attended + one.attended,
      noShow: sum.noShow + one.noShow,
    }),
    zero,
  )

/** Whether anybody has been counted on the day. */
export const hasDay = ({ attended, noShow }: Counted): boolean => attended + noShow > 0

/** Whether somebody comes with others. */
export const bringsOthers = ({ seats, signedUp }: Counted): boolean => seats > signedUp

/** All bars are of branches: the word says nothing there. */
const short = (unitName: string) => unitName.replace(/分会$/, '')

/** How many seats each branch has, most first. */
export function seatBars(branches: readonly BranchFigures[]) {
  const most = Math.max(1, ...branches.map(({ seats }) => seats))
  return [...branches]
    .sort((one, other) => other.seats - one.seats)
    .map(({ unitName, seats }) => ({ label: short(unitName), value: seats / most, text: `${seats} 人` }))
}

/** What part of those with a seat came, lowest first: that is where somebody has to be asked. */
export function attendanceBars(branches: readonly BranchFigures[]) {
  return branches
    .filter(({ signedUp }) => signedUp > 0)
    .map(({ unitName, attended, signedUp }) => ({ unitName, share: attended / signedUp }))
    .sort((one, other) => one.share - other.share)
    .map(({ unitName, share }) => ({
      label: short(unitName),
      value: share,
      text: `${Math.round(share * 100)}%`,
      tone: share < 0.6 ? ('warn' as const) : ('ok' as const),
    }))
}
