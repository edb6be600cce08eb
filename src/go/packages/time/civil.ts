/** The Gregorian calendar without a beginning (package time, "proleptic"). Days count from 1 January of the year 1, a Monday. */

export interface Civil {
  year: number;
  /** 1 to 12. */
  month: number;
  day: number;
}

export function isLeap(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

const before = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334, 365];

/** Days before a month of an ordinary year; month 1 to 13. */
export const daysBefore = (month: number): number => before[month - 1]!;

export function daysIn(month: number, year: number): number {
  return month === 2 && isLeap(year) ? 29 : before[month]! - before[month - 1]!;
}

/** Days from 1 January of year 1 to 1 January of a year. */
function daysBeforeYear(year: number): number {
  const y = year - 1;
  return y * 365 + Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400);
}

/** Day number of a date; month and day may be out of range and carry over. */
export function daysOf(year: number, month: number, day: number): number {
  const m = month - 1;
  year += Math.floor(m / 12);
  const index = ((m % 12) + 12) % 12;
  return daysBeforeYear(year) + before[index]! + (index >= 2 && isLeap(year) ? 1 : 0) + day - 1;
}

/** Date of a day number. */
export function dateOf(days: number): Civil & { yearDay: number } {
  let year = Math.floor(days / 365.2425) + 1;
  while (daysBeforeYear(year) > days) year--;
  while (daysBeforeYear(year + 1) <= days) year++;
  const yday = days - daysBeforeYear(year);
  let month = Math.min(12, Math.floor(yday / 31) + 1);
  const start = (m: number): number => before[m - 1]! + (m > 2 && isLeap(year) ? 1 : 0);
  while (month < 12 && start(month + 1) <= yday) month++;
  return { year, month, day: yday - start(month) + 1, yearDay: yday + 1 };
}

/** 0 for Sunday. */
export function weekdayOf(days: number): number {
  return (((days + 1) % 7) + 7) % 7;
}

/** ISO 8601 year and week. */
export function isoWeek(days: number): { year: number; week: number } {
  // The week belongs to the year of its Thursday.
  const thursday = days + 3 - ((weekdayOf(days) + 6) % 7);
  const { year, yearDay } = dateOf(thursday);
  return { year, week: Math.floor((yearDay - 1) / 7) + 1 };
}
