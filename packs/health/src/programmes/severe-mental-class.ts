import { textIn, type ServiceRecord } from '@taizhang/records';

/** How a patient with a severe mental disorder is on one visit, worst first. */
export type Stability = 'unstable' | 'mostly' | 'stable';

/** Codes of 此次随访分类. */
export const STABILITY_CODES: Readonly<Record<Stability, string>> = { unstable: '1', mostly: '2', stable: '3' };

/**
 * 不稳定: risk 3–5, or marked symptoms, no insight, an acute reaction or serious illness. 基本稳定: risk 1–2, or symptoms, insight or
 * social function poor in at least one respect. 稳定: none of it (规范 1.8 分类干预; the respects of the second class from memory).
 */
export function stabilityOf(record: ServiceRecord): Stability {
  const risk = Number(textIn(record, 'risk') ?? '0');
  const [degree, insight] = [textIn(record, 'symptom_degree'), textIn(record, 'insight')];
  if (risk >= 3 || degree === '3' || insight === '3' || textIn(record, 'adverse') === '3' || textIn(record, 'illness') === '2') return 'unstable';
  if (risk >= 1 || degree === '2' || insight === '2' || SOCIAL.some((key) => textIn(record, key) === '3')) return 'mostly';
  return 'stable';
}

const SOCIAL = ['living', 'housework', 'work', 'learning', 'people'] as const;
