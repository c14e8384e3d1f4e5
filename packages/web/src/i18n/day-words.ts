import { dayOf, dayOfWeek, monthOf, plainDate, REPORTING_TIME_ZONE, yearOf, type Locale } from '@taizhang/kernel';

const WEEKDAYS = { zh: ['周一', '周二', '周三', '周四', '周五', '周六', '周日'], en: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'] } as const;

/** Day as a headline: 2021 年 7 月 5 日 周一; Mon, 2021-07-05. */
export function dayTitle(day: string, locale: Locale): string {
  const date = plainDate(day);
  const weekday = weekdayName(day, locale);
  return locale === 'zh' ? `${yearOf(date)} 年 ${monthOf(date)} 月 ${dayOf(date)} 日 ${weekday}` : `${weekday}, ${day}`;
}

/** 周一; Mon. */
export function weekdayName(day: string, locale: Locale): string {
  return WEEKDAYS[locale][dayOfWeek(plainDate(day)) - 1] ?? '';
}

/** Day in a list: 07-05 within the year of the reader, the whole date otherwise. */
export function dayInList(day: string, today: string): string {
  return day.slice(0, 4) === today.slice(0, 4) ? day.slice(5) : day;
}

const clockFace = new Intl.DateTimeFormat('sv-SE', { timeZone: REPORTING_TIME_ZONE, year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', second: '2-digit' });

/** Instant on the office's clock, 2021-07-05 08:42. */
export function instantText(instant: string, withSeconds = false): string {
  const text = clockFace.format(new Date(instant));
  return withSeconds ? text : text.slice(0, 16);
}
