export { anyDate, anyDecimal, anyPeriod } from './arbitraries.ts';
export { demoHolidays2021, holidays2021To2024 } from './holidays.ts';
export { buildCounty, type CountyOptions } from './county.ts';
