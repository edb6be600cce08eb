/**
 * The date of a cookie's Expires, after RFC 6265bis, section 5.1.1. Its own algorithm, and not Date.parse: browsers read
 * many forms, and each engine's Date.parse reads others. Unlike the RFC, Chrome takes years before 1601, too.
 */

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
/** Tab, and the punctuation that stands between the parts of a date. Letters, digits and ":" belong to the parts. */
const delimiters = /[\x09\x20-\x2f\x3b-\x40\x5b-\x60\x7b-\x7e]+/;

/** Unix time in ms, or undefined where the text is no date. */
export function readCookieDate(text: string): number | undefined {
  let time: [hour: number, minute: number, second: number] | undefined;
  let day: number | undefined;
  let month: number | undefined;
  let year: number | undefined;
  for (const part of text.split(delimiters)) {
    if (part === '') continue;
    const clock = time ? undefined : /^(\d{1,2}):(\d{1,2}):(\d{1,2})(?:\D|$)/.exec(part);
    const dayText = day === undefined ? /^(\d{1,2})(?:\D|$)/.exec(part) : null;
    const monthAt = months.indexOf(part.slice(0, 3).toLowerCase());
    const yearText = year === undefined ? /^(\d{2,4})(?:\D|$)/.exec(part) : null;
    if (clock) time = [Number(clock[1]), Number(clock[2]), Number(clock[3])];
    else if (dayText) day = Number(dayText[1]);
    else if (month === undefined && monthAt >= 0) month = monthAt;
    else if (yearText) year = Number(yearText[1]);
  }
  if (!time || day === undefined || month === undefined || year === undefined) return undefined;
  if (year >= 70 && year <= 99) year += 1900;
  else if (year <= 69) year += 2000;
  const [hour, minute, second] = time;
  if (day < 1 || day > 31 || hour > 23 || minute > 59 || second > 59) return undefined;
  const date = new Date(Date.UTC(year, month, day, hour, minute, second));
  // 31 February and the like are no dates.
  return date.getUTCDate() === day ? date.getTime() : undefined;
}
