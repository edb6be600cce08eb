declare module 'virtual:reference/packages' {
  export const packages: import('./index').PackageMeta[];
  export const aliases: Record<string, string>;
  export const loaders: Record<string, () => Promise<{ default: import('./example').PackagePage }>>;
}
declare module 'virtual:reference/symbols' {
  const symbols: Record<string, string[]>;
  export default symbols;
}
