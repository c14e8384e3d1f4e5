import { textIn, type FieldDefinition, type ServiceRecord } from '@taizhang/records';
import { choice, choices, number } from './fields.ts';

type Words = readonly [zh: string, en: string];
interface Question {
  readonly label: Words;
  readonly note?: Words;
}

const plain = (zh: string, en: string): Question => ({ label: [zh, en] });

/** 老年人中医药健康管理服务记录表, its 33 questions in order; 9, 14, 17, 18 and 28 have measured answers, told in the note. */
const QUESTIONS: readonly Question[] = [
  plain('您精力充沛吗', 'Full of energy'), plain('您容易疲乏吗', 'Tires easily'), plain('您容易气短，呼吸短促，接不上气吗', 'Short of breath'), plain('您说话声音低弱无力吗', 'Weak voice'),
  plain('您感到闷闷不乐、情绪低沉吗', 'Low spirits'), plain('您容易精神紧张、焦虑不安吗', 'Tense, anxious'), plain('您因为生活状态改变而感到孤独、失落吗', 'Lonely since life changed'), plain('您容易感到害怕或受到惊吓吗', 'Easily frightened'),
  { label: ['您感到身体超重不轻松吗', 'Feels heavy'], note: ['体质指数：<24 没有，24— 很少，25— 有时，26— 经常，≥28 总是', 'By body mass index: under 24, 24, 25, 26, 28 and over'] },
  plain('您眼睛干涩吗', 'Dry eyes'), plain('您手脚发凉吗', 'Cold hands and feet'), plain('您胃脘部、背部或腰膝部怕冷吗', 'Stomach, back or knees feel the cold'), plain('您比一般人耐受不了寒冷吗', 'Bears cold badly'),
  { label: ['您容易患感冒吗', 'Catches colds'], note: ['一年 <2 次、2—4 次、5—6 次、8 次以上、几乎每月', 'A year: under 2, 2–4, 5–6, 8 and more, almost monthly'] },
  plain('您没有感冒时也会鼻塞、流鼻涕吗', 'Runny nose without a cold'), plain('您有口粘口腻，或睡眠打鼾吗', 'Sticky mouth, snores'),
  { label: ['您容易过敏吗', 'Allergic'], note: ['从来没有、一年 1—2 次、3—4 次、5—6 次、每次遇到都过敏', 'Never, 1–2, 3–4, 5–6 times a year, every time'] },
  plain('您的皮肤容易起荨麻疹吗', 'Hives'), plain('您的皮肤在不知不觉中会出现青紫瘀斑、皮下出血吗', 'Bruises unnoticed'), plain('您的皮肤一抓就红，并出现抓痕吗', 'Skin marks when scratched'), plain('您皮肤或口唇干吗', 'Dry skin or lips'),
  plain('您有肢体麻木或固定部位疼痛的感觉吗', 'Numb limbs or pain in one place'), plain('您面部或鼻部有油腻感或者油亮发光吗', 'Oily face'), plain('您面色或目眶晦黯，或出现褐色斑块、斑点吗', 'Dark face or brown spots'), plain('您有皮肤湿疹、疮疖吗', 'Eczema, boils'),
  plain('您感到口干咽燥、总想喝水吗', 'Dry throat, thirst'), plain('您感到口苦或嘴里有异味吗', 'Bitter mouth'),
  { label: ['您腹部肥大吗', 'Large belly'], note: ['腹围 <80 cm、80—85、86—90、91—105、>105', 'Waist in cm: under 80, 80–85, 86–90, 91–105, over 105'] },
  plain('您吃（喝）凉的东西会感到不舒服或者怕吃（喝）凉的东西吗', 'Cold food disagrees'), plain('您有大便黏滞不爽、解不尽的感觉吗', 'Sticky stools'), plain('您容易大便干燥吗', 'Dry stools'),
  plain('您舌苔厚腻或有舌苔厚厚的感觉吗', 'Thick tongue coating'), plain('您舌下静脉瘀紫或增粗吗', 'Dark or thick veins under the tongue'),
];

/** A constitution (体质) that leans to one side, with the numbers of the questions it adds up. */
interface Leaning {
  readonly code: string;
  readonly name: Words;
  readonly items: readonly number[];
}

/** 体质判定标准表 (附件 2), seen on a stored page. */
const LEANINGS: readonly Leaning[] = [
  { code: '2', name: ['气虚质', 'Qi deficiency'], items: [2, 3, 4, 14] },
  { code: '3', name: ['阳虚质', 'Yang deficiency'], items: [11, 12, 13, 29] },
  { code: '4', name: ['阴虚质', 'Yin deficiency'], items: [10, 21, 26, 31] },
  { code: '5', name: ['痰湿质', 'Phlegm-dampness'], items: [9, 16, 28, 32] },
  { code: '6', name: ['湿热质', 'Damp heat'], items: [23, 25, 27, 30] },
  { code: '7', name: ['血瘀质', 'Blood stasis'], items: [19, 22, 24, 33] },
  { code: '8', name: ['气郁质', 'Qi stagnation'], items: [5, 6, 7, 8] },
  { code: '9', name: ['特禀质', 'Inherited special'], items: [15, 17, 18, 20] },
];
const BALANCED = { code: '1', name: ['平和质', 'Balanced'] } as const;
/** 平和质 adds question 1 and these four counted backwards (1→5 … 5→1). */
const BACKWARDS = [2, 4, 5, 13] as const;
const NAMES = [BALANCED, ...LEANINGS].map(({ code, name: [zh, en] }) => [code, zh, en] as const);
const ANSWERS = [['1', '没有', 'Never'], ['2', '很少', 'Seldom'], ['3', '有时', 'Sometimes'], ['4', '经常', 'Often'], ['5', '总是', 'Always']] as const;

/** The 33 questions and what follows from them: nine scores, what the constitution is and what it leans to. */
export const constitutionFields: readonly FieldDefinition[] = [
  ...QUESTIONS.map(({ label: [zh, en], note }, at) => choice(`q${at + 1}`, [`${at + 1}. ${zh}？`, `${at + 1}. ${en}?`], ANSWERS, { required: true, ...(note ? { note } : {}) })),
  ...[BALANCED, ...LEANINGS].map(({ code, name: [zh, en] }) => number(`score_${code}`, [`${zh}得分`, `${en}, score`], '分', [0, 25], { isFilled: true, row: 'scores' })),
  choices('is', ['体质：是', 'Constitution'], NAMES, { isFilled: true }),
  choices('leans', ['体质：倾向是（平和质为基本是）', 'Leans to (balanced: mostly)'], NAMES, { isFilled: true }),
];

/** What 33 answers amount to. */
export interface Constitution {
  /** Points by code, 1 to 9. */
  readonly scores: Readonly<Record<string, number>>;
  /** Codes judged 是. */
  readonly is: readonly string[];
  /** Codes judged 倾向是, or 基本是 for the balanced one. */
  readonly leans: readonly string[];
}

/**
 * The constitution of an elder; undefined while an answer is missing (记录表所列问题不能空项). Leaning: 11 points 是, 9–10 倾向是. Balanced:
 * 17 points and all others at most 8 是, at most 10 基本是 (规范 1.10, from memory; a stored page prints <8 and <10).
 */
export function findConstitution(record: ServiceRecord): Constitution | undefined {
  if (!isFullyAnswered(record)) return undefined;
  const answers = KEYS.map((key) => Number(textIn(record, key)));
  const answer = (item: number): number => answers[item - 1] ?? 0;
  const scores: Record<string, number> = { '1': answer(1) + BACKWARDS.reduce((sum, item) => sum + 6 - answer(item), 0) };
  const is: string[] = [];
  const leans: string[] = [];
  let highest = 0;
  for (const { code, items } of LEANINGS) {
    const score = items.reduce((sum, item) => sum + answer(item), 0);
    scores[code] = score;
    highest = Math.max(highest, score);
    if (score >= 11) is.push(code);
    else if (score >= 9) leans.push(code);
  }
  if ((scores['1'] ?? 0) >= 17 && highest <= 8) is.unshift('1');
  else if ((scores['1'] ?? 0) >= 17 && highest <= 10) leans.unshift('1');
  return { scores, is, leans };
}

/** Whether none of the 33 questions was left out. */
export function isFullyAnswered({ fields }: ServiceRecord): boolean {
  return KEYS.every((key) => fields[key] !== undefined);
}

const KEYS = QUESTIONS.map((_, at) => `q${at + 1}`);

/** Chinese and English name of a constitution by its code. */
export function constitutionName(code: string): Words {
  const found = NAMES.find(([known]) => known === code);
  return found ? [found[1], found[2]] : [code, code];
}
