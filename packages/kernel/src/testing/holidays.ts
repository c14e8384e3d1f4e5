import { plainDate } from '../plain-date.ts';
import type { HolidayTable } from '../working-calendar.ts';

const days = (text: string) => text.split(' ').map((day) => plainDate(`2021-${day}`));

/** The national holidays of 2021 with their make-up days, for tests that need a real year. */
export const demoHolidays2021: HolidayTable = {
  year: 2021,
  daysOff: days(
    '01-01 01-02 01-03 02-11 02-12 02-13 02-14 02-15 02-16 02-17 04-03 04-04 04-05 05-01 05-02 05-03 05-04 05-05 06-12 06-13 06-14 09-19 09-20 09-21 10-01 10-02 10-03 10-04 10-05 10-06 10-07',
  ),
  workdays: days('02-07 02-20 04-25 05-08 09-18 09-26 10-09'),
  source: '国办发明电〔2020〕27号',
};

/** One year of the State Council's notices, days written as month and day. */
function table(year: number, source: string, daysOff: string, workdays: string): HolidayTable {
  const read = (text: string) => text.split(' ').map((day) => plainDate(`${year}-${day}`));
  return { year, source, daysOff: read(daysOff), workdays: read(workdays) };
}

/** Four years in a row, for time limits that cross a year's end or meet a leap day. */
export const holidays2021To2024: readonly HolidayTable[] = [
  demoHolidays2021,
  table(
    2022,
    '国办发明电〔2021〕11号',
    '01-01 01-02 01-03 01-31 02-01 02-02 02-03 02-04 02-05 02-06 04-03 04-04 04-05 04-30 05-01 05-02 05-03 05-04 06-03 06-04 06-05 09-10 09-11 09-12 10-01 10-02 10-03 10-04 10-05 10-06 10-07 12-31',
    '01-29 01-30 04-02 04-24 05-07 10-08 10-09',
  ),
  table(
    2023,
    '国办发明电〔2022〕16号',
    '01-01 01-02 01-21 01-22 01-23 01-24 01-25 01-26 01-27 04-05 04-29 04-30 05-01 05-02 05-03 06-22 06-23 06-24 09-29 09-30 10-01 10-02 10-03 10-04 10-05 10-06',
    '01-28 01-29 04-23 05-06 06-25 10-07 10-08',
  ),
  table(
    2024,
    '国办发明电〔2023〕7号',
    '01-01 02-10 02-11 02-12 02-13 02-14 02-15 02-16 02-17 04-04 04-05 04-06 05-01 05-02 05-03 05-04 05-05 06-08 06-09 06-10 09-15 09-16 09-17 10-01 10-02 10-03 10-04 10-05 10-06 10-07',
    '02-04 02-18 04-07 04-28 05-11 09-14 09-29 10-12',
  ),
];
