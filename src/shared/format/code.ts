/** A code in groups of four, to read out loud: '7K3M9Q2T48XF' → '7K3M 9Q2T 48XF' */
export function inGroups(code: string): string {
  return plain(code).replace(/(.{4})(?=.)/g, '$1 ')
}

/** A code as it is stored, from what a person typed: ' 7k3m-9q2t ' → '7K3M9Q2T' */
export function plain(typed: string): string {
  return typed.replace(/[^0-9a-z]/gi, '').toUpperCase()
}
