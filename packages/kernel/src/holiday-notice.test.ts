import { describe, expect, test } from 'vitest';
import { readHolidayNotice } from './holiday-notice.ts';
import { holidays2021To2024 } from './testing/index.ts';
import { dayOfWeek, plainDate } from './plain-date.ts';

const NOTICES: readonly (readonly [number, string])[] = [
  [2021, `国务院办公厅关于2021年部分节假日安排的通知 国办发明电〔2020〕27号 各省、自治区、直辖市人民政府，国务院各部委、各直属机构：经国务院批准，现将2021年元旦、春节、清明节、劳动节、端午节、中秋节和国庆节放假调休日期的具体安排通知如下。
一、元旦：2021年1月1日至3日放假，共3天。二、春节：2月11日至17日放假调休，共7天。2月7日（星期日）、2月20日（星期六）上班。三、清明节：4月3日至5日放假调休，共3天。四、劳动节：5月1日至5日放假调休，共5天。4月25日（星期日）、5月8日（星期六）上班。五、端午节：6月12日至14日放假，共3天。六、中秋节：9月19日至21日放假调休，共3天。9月18日（星期六）上班。七、国庆节：10月1日至7日放假调休，共7天。9月26日（星期日）、10月9日（星期六）上班。节假日期间，各地区、各部门要妥善安排好值班和安全、保卫、疫情防控等工作。`],
  [2023, `一、元旦：2022年12月31日至2023年1月2日放假调休，共3天。
二、春节：1月21日至27日放假调休，共7天。1月28日（星期六）、1月29日（星期日）上班。
三、清明节：4月5日放假，共1天。
四、劳动节：4月29日至5月3日放假调休，共5天。4月23日（星期日）、5月6日（星期六）上班。
五、端午节：6月22日至24日放假调休，共3天。6月25日（星期日）上班。
六、中秋节、国庆节：9月29日至10月6日放假调休，共8天。10月7日（星期六）、10月8日（星期日）上班。`],
  [2024, `一、元旦：1月1日放假，与周末连休。二、春节：2月10日至17日放假调休，共8天。2月4日（星期日）、2月18日（星期日）上班。鼓励各单位结合带薪年休假等制度落实，安排职工在除夕（2月9日）休息。三、清明节：4月4日至6日放假调休，共3天。4月7日（星期日）上班。四、劳动节：5月1日至5日放假调休，共5天。4月28日（星期日）、5月11日（星期六）上班。五、端午节：6月10日放假，与周末连休。六、中秋节：9月15日至17日放假调休，共3天。9月14日（星期六）上班。七、国庆节：10月1日至7日放假调休，共7天。9月29日（星期日）、10月12日（星期六）上班。`],
];

describe('readHolidayNotice', () => {
  test.each(NOTICES)('makes the table of %i of its published text', (year, text) => {
    const read = readHolidayNotice(text, year);
    const table = holidays2021To2024.find((each) => each.year === year);
    // A table may or may not list the weekend days within a holiday, which are off in any case.
    const weekdays = (days: readonly string[] = []) => days.filter((day) => dayOfWeek(plainDate(day)) <= 5).toSorted();
    expect(weekdays(read.daysOff.map(({ date }) => date))).toEqual(weekdays(table?.daysOff));
    expect(read.workdays.map(({ date }) => date)).toEqual(table?.workdays.toSorted());
  });

  test('names the holiday and the number, and sets days of another year apart', () => {
    const [first, second] = NOTICES;
    expect(readHolidayNotice(first?.[1] ?? '', 2021)).toMatchObject({ number: '国办发明电〔2020〕27号', ofOtherYears: [] });
    expect(readHolidayNotice(second?.[1] ?? '', 2023).ofOtherYears).toEqual([{ date: '2022-12-31', name: '元旦' }]);
    expect(readHolidayNotice(second?.[1] ?? '', 2023).daysOff.find(({ date }) => date === '2023-10-01')?.name).toBe('中秋节、国庆节');
  });

  test('reads nothing from another text', () => {
    expect(readHolidayNotice('关于放假的温馨提示：请大家注意安全。', 2022)).toEqual({ number: undefined, daysOff: [], workdays: [], ofOtherYears: [] });
  });
});
