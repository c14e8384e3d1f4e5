import type { RuleSource } from '@taizhang/records';
import { norm } from './norm-source.ts';

/** What the maternal and child health statistics say of an indicator; the present wording was not read. */
export function maternalStatistics(clause: string, verified: RuleSource['verified']): RuleSource {
  return { text: '全国妇幼健康统计年报（“3+1”报告期：上年 10 月 1 日至本年 9 月 30 日）', clause, verified };
}

/** Antenatal and postnatal services. */
export const SERVICE = norm('孕产妇健康管理服务规范', 'web');

/** Grading by colours; orange, red and purple get special care. */
export const RISK_SOURCE: RuleSource = { text: '《孕产妇妊娠风险评估与管理工作规范》（国卫办妇幼发〔2017〕35号）', clause: '橙色、红色、紫色的孕产妇纳入高危孕产妇专案管理', verified: 'memory' };
