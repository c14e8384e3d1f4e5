import type { RuleSource } from '@taizhang/records';

/** A clause of the national public health service norm, third edition, and how far its text was checked. */
export function norm(clause: string, verified: RuleSource['verified']): RuleSource {
  return { text: '《国家基本公共卫生服务规范（第三版）》（国卫基层发〔2017〕13号）', clause, verified };
}
