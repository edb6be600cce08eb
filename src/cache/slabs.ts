// memcached keeps items in chunks of fixed sizes, its slab classes. Ours needs none, but its statistics and dumps name
// them, so that tools made for memcached find their way.

/** Bytes of one slab page. */
export const PAGE_BYTES = 1 << 20;

/** Chunk size of each class, the first at index 1: 96 bytes, each 1.25 times the one before, in steps of 8. */
export const CHUNK_BYTES: readonly number[] = chunkSizes();

function chunkSizes(): number[] {
  const largest = PAGE_BYTES / 2;
  const sizes = [0];
  for (let size = 96; size <= largest / 1.25; size *= 1.25) {
    size = Math.ceil(size / 8) * 8;
    sizes.push(size);
  }
  sizes.push(largest);
  return sizes;
}

/** The class of an item of that many bytes; what exceeds the largest chunk counts to the last class. */
export function slabClass(bytes: number): number {
  let low = 1;
  let high = CHUNK_BYTES.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((CHUNK_BYTES[middle] as number) >= bytes) high = middle;
    else low = middle + 1;
  }
  return low;
}
