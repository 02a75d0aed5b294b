/** Pages of this feature by name. */
export const pageTo = (name: string): string => `/features/privacy/pages/${name}/index`
