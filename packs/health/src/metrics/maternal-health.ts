import type { MetricDefinition } from '@taizhang/indicators';
import { BUREAU, HOSPITALS, MCH_CENTRE, metricsOf, TOWNSHIP_HOSPITALS } from './define.ts';
import { localLedger, maternal, publicHealth } from './norm.ts';

const { count, rate } = metricsOf('maternal_child');
const from = TOWNSHIP_HOSPITALS;

/** Pregnancy, delivery, marriage and pre-pregnancy checks, women's screening. */
export const maternalHealthMetrics: readonly MetricDefinition[] = [
  count('live_births', 'flow', '人', {
    name: ['活产数', 'Live births'],
    says: ['本期辖区内常住产妇分娩的活产数，按妇幼年报口径。', 'Children born alive to resident women in the period, by the maternal and child health statistics.'],
    from, basis: maternal('活产数', 'web'),
  }),
  count('maternal_total', 'flow', '人', {
    name: ['产妇总数', 'Women delivered'],
    says: ['本期辖区内分娩的常住产妇人数，多胎产妇计一人。', 'Resident women delivered in the period; a multiple birth is one woman.'],
    from, basis: maternal('产妇总数', 'memory'),
  }),
  count('hospital_births', 'flow', '人', {
    name: ['住院分娩', 'Hospital births'], better: 'higher',
    says: ['本期在医疗保健机构分娩的活产数。', 'Children born alive in a health institution in the period.'],
    from, basis: maternal('住院分娩率', 'web'),
  }),
  rate('hospital_birth_rate', '%', 'hospital_births / live_births', {
    name: ['住院分娩率', 'Hospital birth rate'], better: 'higher',
    says: ['分子为在医疗保健机构分娩的活产数，分母为活产数。', 'Children born alive in a health institution over live births.'],
    basis: maternal('住院分娩率＝在医疗保健机构分娩的活产数÷活产数×100%', 'web'),
  }),
  count('maternal_systematic', 'flow', '人', {
    name: ['孕产妇系统管理', 'Women with complete maternity care'], better: 'higher',
    says: ['本期妊娠至产后 28 天内接受过早孕检查、5 次及以上产前检查、住院分娩和产后访视的产妇人数。', 'Women with an early check, five or more antenatal checks, hospital delivery and a postnatal visit within 28 days.'],
    from, basis: maternal('孕产妇系统管理率', 'memory'),
  }),
  rate('maternal_systematic_rate', '%', 'maternal_systematic / live_births', {
    name: ['孕产妇系统管理率', 'Complete maternity care rate'], better: 'higher',
    says: ['分子为按系统管理程序要求管理的产妇人数，分母为活产数。', 'Women with complete maternity care over live births.'],
    basis: maternal('孕产妇系统管理率＝系统管理产妇人数÷活产数×100%', 'memory'),
  }),
  count('early_booking', 'flow', '人', {
    name: ['早孕建册', 'Early booking'], better: 'higher',
    says: ['本期产妇中孕 13 周之前建册并进行第 1 次产前检查的人数。', 'Delivered women who were booked and checked before week 13.'],
    from, basis: publicHealth('早孕建册率', 'code'),
  }),
  rate('early_booking_rate', '%', 'early_booking / live_births', {
    name: ['早孕建册率', 'Early booking rate'], better: 'higher',
    says: ['分子为孕 13 周之前建册并进行第 1 次产前检查的产妇人数，分母为该时间段内活产数。', 'Women booked and checked before week 13 over live births of the time.'],
    basis: publicHealth('早孕建册率', 'code'),
  }),
  count('postnatal_visited', 'flow', '人', {
    name: ['产后访视', 'Postnatal visits'], better: 'higher',
    says: ['本期出院后 28 天内接受过产后访视的产妇人数。', 'Women visited within 28 days after leaving hospital.'],
    from, basis: publicHealth('产后访视率', 'code'),
  }),
  rate('postnatal_visit_rate', '%', 'postnatal_visited / live_births', {
    name: ['产后访视率', 'Postnatal visit rate'], better: 'higher',
    says: ['分子为出院后 28 天内接受过产后访视的产妇人数，分母为活产数。', 'Women visited within 28 days after leaving hospital over live births.'],
    basis: publicHealth('产后访视率', 'code'),
  }),
  count('high_risk_maternal', 'flow', '人', {
    name: ['高危产妇', 'High-risk women'],
    says: ['本期产妇中评估为高危的人数。', 'Delivered women who had been assessed as high risk.'],
    from, basis: maternal('高危产妇管理率', 'memory'),
  }),
  count('high_risk_managed', 'flow', '人', {
    name: ['高危产妇专案管理', 'High-risk women under special care'], better: 'higher',
    says: ['本期高危产妇中已专案管理的人数。', 'High-risk women who were given special care.'],
    from, basis: maternal('高危产妇管理率', 'memory'),
  }),
  rate('high_risk_managed_rate', '%', 'high_risk_managed / high_risk_maternal', {
    name: ['高危产妇管理率', 'High-risk care rate'], better: 'higher',
    says: ['分子为高危产妇管理数，分母为高危产妇数。', 'High-risk women under special care over all high-risk women.'],
    basis: maternal('高危产妇管理率', 'memory'),
  }),
  count('maternal_deaths', 'flow', '人', {
    name: ['孕产妇死亡', 'Maternal deaths'], better: 'lower',
    says: ['本期妊娠开始至产后 42 天内死亡的孕产妇人数，不含意外事故。', 'Women who died between the start of pregnancy and day 42 after delivery, accidents excluded.'],
    from, basis: maternal('孕产妇死亡率', 'web'),
  }),
  rate('maternal_mortality', '/10万', 'maternal_deaths / live_births', {
    name: ['孕产妇死亡率', 'Maternal mortality'], better: 'lower',
    says: ['分子为孕产妇死亡人数，分母为活产数；活产少的县同时列绝对数。', 'Maternal deaths over live births; small counties also show the number.'],
    basis: maternal('孕产妇死亡率＝年内孕产妇死亡人数÷年内活产数×10万/10万', 'web'),
  }),
  count('prenatal_screen', 'flow', '人', {
    name: ['产前筛查', 'Prenatal screening'], better: 'higher',
    says: ['本期接受免费产前筛查的孕妇人数。', 'Pregnant women given free prenatal screening in the period.'],
    from, basis: maternal('产前筛查率', 'memory'),
  }),
  count('prenatal_task', 'stock', '人', {
    name: ['产前筛查任务数', 'Prenatal screening quota'],
    says: ['上级下达的当年免费产前筛查任务人数。', 'Women the county was told to screen this year.'],
    from: BUREAU, basis: localLedger('民生实事任务数'),
  }),
  rate('prenatal_task_rate', '%', 'prenatal_screen / prenatal_task', {
    name: ['产前筛查任务完成率', 'Prenatal quota reached'], better: 'higher', max: null,
    says: ['分子为本期产前筛查人数，分母为当年任务数，可以超过 100%。', 'Women screened over the quota of the year; may pass 100 %.'],
    basis: localLedger('民生实事任务完成率'),
  }),
  count('deliveries', 'flow', '人', {
    name: ['分娩量', 'Deliveries in hospitals'],
    says: ['本期在医疗机构分娩的产妇人数，按接生地统计，含外县产妇。', 'Women delivered in the county\'s institutions in the period by place of delivery, including those from elsewhere.'],
    from: HOSPITALS, basis: localLedger('分娩量'),
  }),
  count('city_deliveries', 'flow', '人', {
    name: ['全市分娩量', 'Deliveries in the whole city'],
    says: ['本期全市医疗机构分娩的产妇人数，取自上级通报。', 'Women delivered in the whole city, from the city\'s bulletin.'],
    from: BUREAU, basis: localLedger('占全市比重'),
  }),
  rate('deliveries_city_share', '%', 'deliveries / city_deliveries', {
    name: ['分娩量占全市比重', 'Share of the city\'s deliveries'],
    says: ['分子为本县（区）分娩量，分母为全市分娩量。', 'Deliveries here over those of the whole city.'],
    basis: localLedger('占全市比重'),
  }),
  count('premarital_couples', 'flow', '对', {
    name: ['婚前医学检查', 'Premarital check-ups'], better: 'higher',
    says: ['本期接受免费婚前医学检查的对数。', 'Couples given a free premarital check-up in the period.'],
    from: MCH_CENTRE, basis: maternal('婚前医学检查率', 'memory'),
  }),
  count('premarital_due', 'flow', '对', {
    name: ['结婚登记对数', 'Marriages registered'],
    says: ['本期民政部门结婚登记的对数，即应查对数。', 'Couples who registered a marriage in the period: those due a check-up.'],
    from: MCH_CENTRE, basis: maternal('婚前医学检查率', 'memory'),
  }),
  rate('premarital_rate', '%', 'premarital_couples / premarital_due', {
    name: ['婚前医学检查率', 'Premarital check-up rate'], better: 'higher',
    says: ['分子为婚前医学检查对数，分母为结婚登记对数；按对数与按人数（对数×2）结果相同。', 'Couples checked over marriages registered; the same by couples as by persons.'],
    basis: maternal('婚检率＝婚前医学检查人数÷结婚登记人数（对数×2）×100%', 'memory'),
  }),
  count('premarital_saving', 'flow', '元', {
    name: ['婚前医学检查减免费用', 'Premarital check-up fees waived'],
    says: ['本期为婚前医学检查减免的费用。', 'Fees waived for premarital check-ups in the period.'],
    from: MCH_CENTRE, basis: localLedger('婚前医学检查补助'),
  }),
  rate('premarital_saving_per_couple', '元/对', 'premarital_saving / premarital_couples', {
    name: ['每对婚前医学检查减免', 'Premarital fees waived per couple'],
    says: ['分子为婚前医学检查减免费用，分母为检查对数。', 'Fees waived over couples checked.'],
    basis: localLedger('婚前医学检查补助'),
  }),
  count('preconception_couples', 'flow', '对', {
    name: ['孕前优生健康检查', 'Pre-pregnancy check-ups'], better: 'higher',
    says: ['本期接受免费孕前优生健康检查的计划怀孕夫妇对数。', 'Couples planning a pregnancy given a free check-up in the period.'],
    from: MCH_CENTRE, basis: maternal('孕前优生健康检查目标人群覆盖率', 'memory'),
  }),
  count('preconception_goal', 'stock', '对', {
    name: ['计划怀孕夫妇', 'Couples planning a pregnancy'],
    says: ['当年目标人群，即计划怀孕夫妇对数。', 'Couples planning a pregnancy this year: the target group.'],
    from: MCH_CENTRE, basis: maternal('孕前优生健康检查目标人群覆盖率', 'memory'),
  }),
  rate('preconception_rate', '%', 'preconception_couples / preconception_goal', {
    name: ['孕前优生健康检查目标人群覆盖率', 'Pre-pregnancy check-up coverage'], better: 'higher', max: null,
    says: ['分子为接受检查的夫妇对数，分母为目标人群对数。', 'Couples checked over couples planning a pregnancy.'],
    basis: maternal('孕前优生健康检查目标人群覆盖率', 'memory'),
  }),
  count('preconception_saving', 'flow', '元', {
    name: ['孕前优生健康检查减免费用', 'Pre-pregnancy check-up fees waived'],
    says: ['本期为孕前优生健康检查减免的费用。', 'Fees waived for pre-pregnancy check-ups in the period.'],
    from: MCH_CENTRE, basis: localLedger('孕前优生健康检查补助'),
  }),
  rate('preconception_saving_per_couple', '元/对', 'preconception_saving / preconception_couples', {
    name: ['每对孕前优生健康检查减免', 'Pre-pregnancy fees waived per couple'],
    says: ['分子为孕前优生健康检查减免费用，分母为检查对数。', 'Fees waived over couples checked.'],
    basis: localLedger('孕前优生健康检查补助'),
  }),
];
