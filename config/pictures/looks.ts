/** How a picture is taken: the phone, its theme, its size of type. */
export interface Look {
  name: string
  width: number
  height: number
  dark?: boolean
  large?: boolean
}

const PHONE = { width: 375, height: 812 }
const SMALL = { width: 320, height: 568 }

const everyPage: readonly Look[] = [
  { ...PHONE, name: 'light' },
  { ...PHONE, name: 'dark', dark: true },
  { ...PHONE, name: 'large', large: true },
]
const mainPages: readonly Look[] = [
  { ...SMALL, name: 'small' },
  { ...SMALL, name: 'small-large', large: true },
]

/** The looks in which a page is drawn; the main ones also on a small screen. */
export const looksFor = ({ main }: { main?: true }): readonly Look[] =>
  main ? [...everyPage, ...mainPages] : everyPage
