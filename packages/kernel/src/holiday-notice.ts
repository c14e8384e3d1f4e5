import { addDays, isPlainDate, plainDate, yearOf, type PlainDate } from './plain-date.ts';

/** A day a notice names, with its holiday. */
export interface NoticeDay {
  readonly date: PlainDate;
  readonly name: string;
}

/** What the State Council's yearly notice says. */
export interface HolidayNotice {
  /** Its number, 国办发明电〔2021〕11号, where the text has one. */
  readonly number: string | undefined;
  readonly daysOff: readonly NoticeDay[];
  readonly workdays: readonly NoticeDay[];
  /** Days of other years the notice names: New Year may begin in December. They belong into that year's table. */
  readonly ofOtherYears: readonly NoticeDay[];
}

const HEADING = /[一二三四五六七八九十]、\s*([\p{Script=Han}、]{2,12}?)[：:]/gu;
const DAY = /(?:(\d{4})年)?(?:(\d{1,2})月)?(\d{1,2})日(?:[（(][^）)]*[）)])?/gu;

/** Reads a notice as it is published: 二、春节：1月31日至2月6日放假调休，共7天。1月29日（星期六）、1月30日（星期日）上班。 */
export function readHolidayNotice(text: string, year: number): HolidayNotice {
  const headings = [...text.matchAll(HEADING)];
  const all = headings.flatMap((heading, place) => {
    const body = text.slice(heading.index + heading[0].length, headings[place + 1]?.index ?? text.length);
    return sentencesOf(body).flatMap((sentence) => daysOf(sentence, year).map(({ date, isWorked }) => ({ date, isWorked, name: heading[1] ?? '' })));
  });
  const own = all.filter(({ date }) => yearOf(date) === year);
  const pick = (isWorked: boolean): readonly NoticeDay[] => unique(own.filter((day) => day.isWorked === isWorked));
  return { number: /[\p{Script=Han}]{2,8}〔\d{4}〕\d+号/u.exec(text)?.[0], daysOff: pick(false), workdays: pick(true), ofOtherYears: unique(all.filter(({ date }) => yearOf(date) !== year)) };
}

function sentencesOf(text: string): readonly string[] {
  return text.split(/[。；;]/u);
}

function daysOf(sentence: string, year: number): readonly { readonly date: PlainDate; readonly isWorked: boolean }[] {
  const off = sentence.indexOf('放假');
  if (off >= 0) return rangesOf(sentence.slice(0, off), year).map((date) => ({ date, isWorked: false }));
  return /上班\s*$/u.test(sentence) ? rangesOf(sentence, year).map((date) => ({ date, isWorked: true })) : [];
}

/** Days and spans of days; a day without its month is of the month before it. */
function rangesOf(text: string, year: number): readonly PlainDate[] {
  const days: PlainDate[] = [];
  let [lastYear, lastMonth, end] = [String(year), '', -1];
  for (const match of text.matchAll(DAY)) {
    lastYear = match[1] ?? lastYear;
    lastMonth = match[2] ?? lastMonth;
    const written = `${lastYear}-${lastMonth.padStart(2, '0')}-${(match[3] ?? '').padStart(2, '0')}`;
    if (!isPlainDate(written)) continue;
    const date = plainDate(written);
    const from = days.at(-1);
    const isSpan = from !== undefined && end >= 0 && /^\s*[至—–~-]+\s*$/u.test(text.slice(end, match.index));
    if (isSpan) for (let day = addDays(from, 1); day < date; day = addDays(day, 1)) days.push(day);
    days.push(date);
    end = match.index + match[0].length;
  }
  return days;
}

function unique(days: readonly NoticeDay[]): readonly NoticeDay[] {
  return [...new Map(days.map(({ date, name }) => [date, { date, name }])).values()].sort((a, b) => (a.date < b.date ? -1 : 1));
}
