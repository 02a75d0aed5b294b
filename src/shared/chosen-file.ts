/** A file that a person has chosen on the phone or in the browser. */
export interface ChosenFile {
  readonly name: string
  /** Bytes. */
  readonly size: number
  /** A path that the phone reads; in a browser a blob's URL. */
  readonly path: string
}
