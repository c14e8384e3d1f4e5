import { textIn, type FieldDefinition, type Judgement, type ServiceRecord } from '@taizhang/records';
import { choice, number } from './fields.ts';

type Question = readonly [key: string, zh: string, en: string, points: readonly [number, number, number, number]];

/** 老年人生活自理能力评估表: points of the four answers (可自理、轻度依赖、中度依赖、不能自理), from memory. */
const QUESTIONS: readonly Question[] = [
  ['eating', '进餐', 'Eating', [0, 0, 3, 5]],
  ['washing', '梳洗', 'Washing', [0, 1, 3, 7]],
  ['dressing', '穿衣', 'Dressing', [0, 0, 3, 5]],
  ['toilet', '如厕', 'Toilet', [0, 1, 5, 10]],
  ['moving', '活动', 'Moving about', [0, 1, 5, 10]],
];

/** Questions of the self-care assessment; score and level follow from them. */
export const selfCareFields: readonly FieldDefinition[] = [
  ...QUESTIONS.map(([key, zh, en]) => choice(key, [zh, en], [['1', '可自理', 'Independent'], ['2', '轻度依赖', 'Lightly dependent'], ['3', '中度依赖', 'Moderately dependent'], ['4', '不能自理', 'Cannot']], { required: true, preset: '1' })),
  number('score', ['总评分', 'Score'], '分', [0, 37], { isFilled: true, row: 'result' }),
  choice('level', ['评估结果', 'Result'], [['1', '可自理', 'Independent'], ['2', '轻度依赖', 'Lightly dependent'], ['3', '中度依赖', 'Moderately dependent'], ['4', '不能自理', 'Cannot care for themselves']], { isFilled: true, row: 'result' }),
];

/** Adds the points: 0–3 可自理, 4–8 轻度依赖, 9–18 中度依赖, 19 and more 不能自理 (规范 1.6, from memory). */
export function judgeSelfCare(record: ServiceRecord): Judgement {
  const score = QUESTIONS.reduce((sum, [key, , , points]) => sum + (points[Number(textIn(record, key) ?? '1') - 1] ?? 0), 0);
  if (score <= 3) return { level: 'good', title: ['independent', score], because: [], fills: { score, level: '1' } };
  if (score <= 8) return { level: 'attention', title: ['light', score], because: [], fills: { score, level: '2' } };
  if (score <= 18) return { level: 'attention', title: ['medium', score], because: [], fills: { score, level: '3' } };
  return { level: 'danger', title: ['dependent', score], because: [], fills: { score, level: '4' } };
}
