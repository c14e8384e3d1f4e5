import type { Basis } from '@taizhang/workflow';

/** A clause of the regulation on preventing and handling medical disputes; its limits were compared with a county's published service guide. */
export const disputes = (clause: string, checked: Basis['checked'] = 'excerpt'): Basis => ({ kind: 'statute', document: '《医疗纠纷预防和处理条例》（国务院令第701号）', clause, checked });
/** A clause of the national norm of basic public health services. */
export const publicHealthNorm = (clause: string): Basis => ({ kind: 'statute', document: '《国家基本公共卫生服务规范（第三版）》（国卫基层发〔2017〕13号）', clause, checked: 'excerpt' });
/** What county medical communities agree among themselves: an example, to be set by the own agreement. */
export const agreement = (clause: string): Basis => ({ kind: 'local', document: '县域医共体协作约定', clause: `（${clause}，示例）`, checked: 'memory' });
