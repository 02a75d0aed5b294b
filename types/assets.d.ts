declare module '*.module.css' {
  // With noUncheckedIndexedAccess a string would be `string | undefined`, which className refuses.
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  const classes: Readonly<Record<string, any>>
  export default classes
}

declare module '*.png' {
  const url: string
  export default url
}

declare module '*.svg' {
  const url: string
  export default url
}
