/** Time.Format. */
import { fieldsOf, hasMono, type TimeValue } from './instant';
import { chunksOf, MONTHS, WEEKDAYS } from './layout';

/** A number with at least `width` digits; the sign comes on top. */
function digits(n: number, width: number): string {
  return (n < 0 ? '-' : '') + String(Math.abs(n)).padStart(width, '0');
}

/** Offset from UTC in the style of an element such as -07:00. */
function zoneOffset(offset: number, style: string): string {
  const abs = Math.abs(offset);
  const minutes = Math.trunc(abs / 60);
  const colon = style.includes(':') ? ':' : '';
  let s = (offset < 0 ? '-' : '+') + digits(Math.trunc(minutes / 60), 2);
  if (style.length > 3) s += colon + digits(minutes % 60, 2);
  if (style.length === 7 || style.length === 9) s += colon + digits(abs % 60, 2);
  return s;
}

/** The time by a layout (both byte strings). */
export function formatTime(t: TimeValue, layout: string): string {
  const f = fieldsOf(t);
  let out = '';
  for (const { prefix, kind, elem, digits: n } of chunksOf(layout)) {
    out += prefix;
    switch (kind) {
      case '':
        break;
      case '06':
        out += digits(Math.abs(f.year) % 100, 2);
        break;
      case '2006':
        out += digits(f.year, 4);
        break;
      case 'Jan':
        out += MONTHS[f.month - 1]!.slice(0, 3);
        break;
      case 'January':
        out += MONTHS[f.month - 1]!;
        break;
      case '1':
        out += f.month;
        break;
      case '01':
        out += digits(f.month, 2);
        break;
      case 'Mon':
        out += WEEKDAYS[f.weekday]!.slice(0, 3);
        break;
      case 'Monday':
        out += WEEKDAYS[f.weekday]!;
        break;
      case '2':
        out += f.day;
        break;
      case '_2':
        out += String(f.day).padStart(2, ' ');
        break;
      case '02':
        out += digits(f.day, 2);
        break;
      case '__2':
        out += String(f.yearDay).padStart(3, ' ');
        break;
      case '002':
        out += digits(f.yearDay, 3);
        break;
      case '15':
        out += digits(f.hour, 2);
        break;
      case '3':
        out += f.hour % 12 || 12;
        break;
      case '03':
        out += digits(f.hour % 12 || 12, 2);
        break;
      case '4':
        out += f.minute;
        break;
      case '04':
        out += digits(f.minute, 2);
        break;
      case '5':
        out += f.second;
        break;
      case '05':
        out += digits(f.second, 2);
        break;
      case 'PM':
        out += f.hour >= 12 ? 'PM' : 'AM';
        break;
      case 'pm':
        out += f.hour >= 12 ? 'pm' : 'am';
        break;
      case 'MST': {
        const minutes = Math.trunc(Math.abs(f.offset / 60));
        const sign = Math.trunc(f.offset / 60) < 0 ? '-' : '+';
        out += f.zone || sign + digits(Math.trunc(minutes / 60), 2) + digits(minutes % 60, 2);
        break;
      }
      case '.0':
        out += elem[0] + digits(f.nano, 9).slice(0, n);
        break;
      case '.9': {
        const fraction = digits(f.nano, 9).slice(0, n).replace(/0+$/, '');
        if (fraction) out += elem[0] + fraction;
        break;
      }
      default:
        out += kind[0] === 'Z' && f.offset === 0 ? 'Z' : zoneOffset(f.offset, kind);
    }
  }
  return out;
}

/** Time.String, with the monotonic reading if there is one. */
export function timeString(t: TimeValue): string {
  let s = formatTime(t, '2006-01-02 15:04:05.999999999 -0700 MST');
  if (hasMono(t)) {
    const mono = BigInt(t[1]);
    const abs = mono < 0n ? -mono : mono;
    s += ` m=${mono < 0n ? '-' : '+'}${abs / 1000000000n}.${String(abs % 1000000000n).padStart(9, '0')}`;
  }
  return s;
}

/** Time.GoString. */
export function timeGoString(t: TimeValue): string {
  const f = fieldsOf(t);
  const name = t[2] === null ? 'time.UTC' : t[2][0] === 'Local' ? 'time.Local' : `time.Location("${t[2][0]}")`;
  const clock = `${f.hour}, ${f.minute}, ${f.second}, ${f.nano}`;
  return `time.Date(${f.year}, time.${MONTHS[f.month - 1]}, ${f.day}, ${clock}, ${name})`;
}
