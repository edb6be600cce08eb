declare module 'virtual:small/packages' {
  /** As in src/appengine; without what would load packages. */
  export const aliases: Record<string, string>;
  export const packages: readonly import('../go/machine/native').GoPackage[];
}
