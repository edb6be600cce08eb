declare module 'virtual:limits' {
  /** What is known to fail of the conformance run, by part: reasons, the most frequent first. */
  export const known: { part: string; count: number; reasons: { why: string; count: number }[] }[];
  /** Import paths of all packages there are, and names that Go's have and these lack. */
  export const packages: { path: string; absent: string[] }[];
}
