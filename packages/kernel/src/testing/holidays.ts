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
