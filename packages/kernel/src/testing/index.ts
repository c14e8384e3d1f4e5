export { anyDate, anyDecimal, anyPeriod } from './arbitraries.ts';
export { demoHolidays2021 } from './holidays.ts';
export { buildCounty, type CountyOptions } from './county.ts';
