/**
 * Go 1.19 knows Unicode 13; engines know later versions, each another one. What later versions have added must count as
 * unassigned, or an answer would depend on the browser. Made from the tables of both: tools/goldens/unicode.mjs.
 */

/** Ranges as text: how far each begins behind the end of the one before, and how far on it ends, in base 36. */
export function unpack(text: string): number[] {
  const bounds: number[] = [];
  let at = 0;
  for (const range of text.split(' ')) {
    const [from, more] = range.split('+');
    at += parseInt(from!, 36);
    bounds.push(at);
    if (more) at += parseInt(more, 36);
    bounds.push(at);
  }
  return bounds;
}

/** Whether a rune is in ranges: first and last of each, in order. */
export function inRanges(bounds: readonly number[], r: number): boolean {
  let lo = 0;
  let hi = bounds.length / 2;
  while (lo < hi) {
    const mid = (lo + hi) >> 1;
    if (bounds[mid * 2 + 1]! < r) lo = mid + 1;
    else hi = mid;
  }
  return lo * 2 < bounds.length && bounds[lo * 2]! <= r;
}

const added =
  '17h gj+x 6+8 m j+a oa w+1 3j+1 m d7 1mn 8 a 6o j6+s 3+b 2p 2+1 1a+2 7e+1 a8 jq+1 o6+2 1gt 49 1c dw+a ' +
  'bj+3 dh+1 a lqm+2 1j5+1 a+h l+3 gjy+g a6+f 1t+1 1j+7 1b+1 1gx+a 2+e 2+6 2+1 2+a 2+e 2+6 2+1 4+1f ' +
  'b1+5 2+15 2+8 au+p rr+11 4+s 9+1 8j+5 9+8 y+5 35+p 6f+5 25 al+2 8v+9 2 3 2+11 2+9 2 3 2+3 2+9 2+1 ' +
  '9+1 k7 n+j 2l+6 oa+f 1t+9 2f+7 2h+x f+9 c7+17 5+9 7r+g 2+14 4+s 37a+2q u5 a+s b+32y 5qe+1l 1tj+26 ' +
  '2+9 hj+1l 87+o 3+o 7z+4 4qq+7 zk a+l 2q+36 6pq+3 2+6 2+1 81+3 g z 59n+70 4+c3 7+m g+g g+19 3+m a+37 ' +
  'fa+1 5y+j 2el+u 7+5 7a+1p y e9+u f6+15 5z+16 5 5d+u 2+l 9+1 69+6 2+3 2+1 2+e 2xm 4+3 45+b 2i n 5e+9 ' +
  '5+1 f+8 4h 2b 3s+3 u+2 4+1 b+3 4+1 q+6 8+8 4+3 2 5+2 8+5 3+b 5+9 5v+10 b xr8+1 386+a 4mb+b 5s3+h9 ' +
  '7ar+6jt';
let bounds: number[] | undefined;

/** Whether Unicode has a rune only since version 14. */
export function isNewer(r: number): boolean {
  return r >= 0x61d && inRanges((bounds ??= unpack(added)), r);
}
