import type { Basis } from '@taizhang/workflow';

type Checked = Basis['checked'];

const statute = (document: string) => (clause: string, checked: Checked = 'text'): Basis => ({ kind: 'statute', document, clause, checked });

/** A clause of the regulation on open government information. */
export const openInformation = statute('《中华人民共和国政府信息公开条例》（国务院令第711号）');
/** A clause of the regulation on petitions, in force since 2022-05-01. */
export const petitions = statute('《信访工作条例》');
/** A clause of the Civil Code; arts. 200–204 reckon periods. */
export const civilCode = statute('《中华人民共和国民法典》');
/** A custom of offices without a written national rule. */
export const custom = (clause: string): Basis => ({ kind: 'custom', document: '机关工作惯例', clause: `（${clause}）`, checked: 'memory' });
/** The rule of one province, city or county: an example to be replaced by the own one. */
export const local = (document: string, clause: string, checked: Checked): Basis => ({ kind: 'local', document, clause, checked });
