import { Empty } from '@/shared/ui/empty'
import { GuestRows } from '../guest-rows'
import type { Book, Guest } from './book'

/** Those of the list who have not come through this door. */
export function ByName({ book, onPick }: { book: Book; onPick: (guest: Guest) => void }) {
  const noted = new Set(book.noted.map(({ memberId }) => memberId))
  const missing = book.guests.filter(({ memberId, isIn }) => !isIn && !noted.has(memberId))
  if (missing.length === 0) return <Empty icon='check' title='名单上的都进了' />
  return <GuestRows guests={missing} action='请进' onAction={onPick} />
}
