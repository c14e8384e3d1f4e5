import { addDays, dayOf, idCheckCharacter, makeDate, monthOf, yearOf, type OrgId, type PlainDate } from '@taizhang/kernel';
import type { ServiceRecord, Sex } from '@taizhang/records';
import type { Chance } from './chance.ts';

/** A resident of the demonstration: invented, with a number under an area code no real county has. */
export interface DemoPerson {
  readonly name: string;
  readonly sex: Exclude<Sex, 'unknown'>;
  readonly bornOn: PlainDate;
  readonly idNumber: string | null;
  readonly phone: string | null;
  readonly role: 'head' | 'spouse' | 'child' | 'parent' | 'other';
  readonly residenceKind: 1 | 2;
  /** Clinic that answers for the person, and from when. */
  readonly clinic: DemoClinic;
  readonly livesHereSince: PlainDate;
  readonly records: readonly ServiceRecord[];
}

/** A village clinic with the doctor who works there and how carefully. */
export interface DemoClinic {
  readonly orgId: OrgId;
  readonly doctor: string;
  readonly village: string;
  /** Share of what is due that gets done on time. */
  readonly care: number;
  /** Enters visits that were never made: known to the tests, and to nobody else. */
  readonly fabricates: boolean;
}

const SURNAMES = '王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文';
const MALE = '伟强磊军洋勇杰涛明超刚平辉鹏华飞鑫波斌宇浩凯健俊帆旭宁龙林健国建志海山河江德福贵根生福顺祥';
const FEMALE = '芳娜敏静丽艳娟霞秀兰英玉萍红梅玲桂凤洁燕雪琳晶倩婷慧莹珍淑云琴香月菊莲翠花彩爱';

/** A name as people in the county have. */
export function demoName(chance: Chance, sex: DemoPerson['sex'], surname = pickLetter(chance, SURNAMES)): string {
  const given = sex === 'male' ? MALE : FEMALE;
  return surname + pickLetter(chance, given) + (chance.happens(0.75) ? pickLetter(chance, given) : '');
}

function pickLetter(chance: Chance, letters: string): string {
  return letters.charAt(chance.whole(0, letters.length - 1));
}

/** Gives out ID numbers, no two alike, deterministically: the serial counts those born on one day. */
export class IdNumbers {
  readonly #given = new Map<string, number>();

  next(bornOn: PlainDate, sex: DemoPerson['sex']): string {
    const key = `${bornOn}${sex}`;
    const nth = this.#given.get(key) ?? 0;
    this.#given.set(key, nth + 1);
    // Odd serials are men's (GB 11643); past the last one the next area code begins.
    const area = 990_001 + Math.floor(nth / 499);
    const serial = (nth % 499) * 2 + (sex === 'male' ? 1 : 2);
    const body = `${area}${bornOn.replaceAll('-', '')}${String(serial).padStart(3, '0')}`;
    return body + idCheckCharacter(body);
  }
}

/** A birthday so many completed years and some days before a day. */
export function bornBefore(chance: Chance, today: PlainDate, age: number): PlainDate {
  const year = yearOf(today) - age;
  const birthday = makeDate(year, monthOf(today), Math.min(dayOf(today), 28));
  return addDays(birthday, -chance.whole(0, 364));
}
