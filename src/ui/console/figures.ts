/** The figures of the Memcache Viewer, in its words. */

/** Whole per cent, cut; 0 when nothing was looked up. */
export function hitRatio(hits: number, misses: number): number {
  return hits + misses === 0 ? 0 : Math.floor((hits * 100) / (hits + misses));
}

/** `1 Byte`, `5 Bytes`, `1.5 KiB (1536 Bytes)`. */
export function sizeText(bytes: number): string {
  if (bytes === 1) return '1 Byte';
  if (bytes < 1024) return `${bytes} Bytes`;
  let value = bytes;
  for (const unit of ['KiB', 'MiB', 'GiB']) {
    value /= 1024;
    if (value < 1024 || unit === 'GiB') return `${value.toFixed(1)} ${unit} (${bytes} Bytes)`;
  }
  return `${bytes} Bytes`;
}

/** Megabytes of an instance, `1.2 MB`. */
export function memoryText(bytes: number): string {
  return `${(bytes / (1024 * 1024)).toFixed(1)} MB`;
}
