import type { RuleSource } from '@taizhang/records';

/** A clause of the maternal and child health statistics (妇幼健康年报) or of a project plan, and how far it was checked. */
export function maternalStatistics(clause: string, verified: RuleSource['verified']): RuleSource {
  return { text: '全国妇幼卫生调查制度（妇幼健康年报）', clause, verified };
}

/** A clause of the plan for screening cervical and breast cancer. */
export function cancerPlan(clause: string, verified: RuleSource['verified']): RuleSource {
  return { text: '《宫颈癌筛查工作方案》《乳腺癌筛查工作方案》（国卫办妇幼函〔2021〕635号）', clause, verified };
}
