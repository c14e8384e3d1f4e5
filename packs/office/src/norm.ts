import type { Basis } from '@taizhang/workflow';

type Checked = Basis['checked'];

const statute = (document: string) => (clause: string, checked: Checked = 'text'): Basis => ({ kind: 'statute', document, clause, checked });

/** A clause of the regulation on open government information. */
export const openInformation = statute('《中华人民共和国政府信息公开条例》（国务院令第711号）');
/** A clause of the regulation on petitions, in force since 2022-05-01. */
export const petitions = statute('《信访工作条例》');
/** A clause of the law on administrative licences; its days are working days (art. 82). */
export const licensing = statute('《中华人民共和国行政许可法》');
/** A clause of the law on deputies, as revised in 2025. */
export const deputies = statute('《中华人民共和国全国人民代表大会和地方各级人民代表大会代表法》（2025年修正）');
/** A clause of the law on audit. */
export const audit = statute('《中华人民共和国审计法》');
/** A custom of offices without a written national rule. */
export const custom = (clause: string): Basis => ({ kind: 'custom', document: '机关工作惯例', clause: `（${clause}）`, checked: 'memory' });
/** The rule of one province, city or county: an example to be replaced by the own one. */
export const local = (document: string, clause: string, checked: Checked): Basis => ({ kind: 'local', document, clause, checked });
