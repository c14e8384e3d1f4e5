import type { MetricDefinition } from '@taizhang/indicators';
import { metricsOf, TOWNSHIP_HOSPITALS } from './define.ts';
import { localLedger, maternal, publicHealth } from './norm.ts';

const { count, rate } = metricsOf('maternal_child');
const from = TOWNSHIP_HOSPITALS;

/** Newborns and children under three, child survival, women's screening, nutrition packs. */
export const womenChildHealthMetrics: readonly MetricDefinition[] = [
  count('newborn_visited', 'flow', '人', {
    name: ['新生儿访视', 'Newborns visited'], better: 'higher',
    says: ['本期按规范接受 1 次及以上访视的新生儿人数。', 'Newborns visited at least once as the norm asks.'],
    from, basis: publicHealth('新生儿访视率', 'web'),
  }),
  rate('newborn_visit_rate', '%', 'newborn_visited / live_births', {
    name: ['新生儿访视率', 'Newborn visit rate'], better: 'higher',
    says: ['分子为按规范接受 1 次及以上访视的新生儿人数，分母为活产数。', 'Newborns visited at least once over live births.'],
    basis: publicHealth('新生儿访视率', 'web'),
  }),
  count('newborn_screened', 'flow', '人', {
    name: ['新生儿遗传代谢病筛查', 'Newborns screened for metabolic disease'], better: 'higher',
    says: ['本期接受苯丙酮尿症和先天性甲状腺功能减低症筛查的新生儿数。', 'Newborns screened for phenylketonuria and congenital hypothyroidism.'],
    from, basis: maternal('新生儿遗传代谢病筛查率', 'memory'),
  }),
  rate('newborn_screen_rate', '%', 'newborn_screened / live_births', {
    name: ['新生儿遗传代谢病筛查率', 'Newborn metabolic screening rate'], better: 'higher',
    says: ['分子为实际筛查新生儿数，分母为活产数。', 'Newborns screened over live births.'],
    basis: maternal('新生儿遗传代谢病筛查率', 'memory'),
  }),
  count('child3_pop', 'stock', '人', {
    name: ['3岁以下儿童', 'Children under three'],
    says: ['期末辖区内 3 岁以下常住儿童数。', 'Resident children under three at the end of the period.'],
    from, basis: maternal('3岁以下儿童系统管理率', 'memory'),
  }),
  count('child3_systematic', 'cumulative', '人', {
    name: ['3岁以下儿童系统管理', 'Children under three with complete care'], better: 'higher',
    says: ['年初至期末按年龄要求接受 3:2:1 体检的 3 岁以下儿童数，新生儿访视时的体检不计入。', 'Children under three given all checks of their age since the start of the year; the check at the newborn visit does not count.'],
    from, basis: maternal('3岁以下儿童系统管理率', 'memory'),
  }),
  rate('child3_systematic_rate', '%', 'child3_systematic / child3_pop', {
    name: ['3岁以下儿童系统管理率', 'Complete care rate under three'], better: 'higher',
    says: ['分子为按年龄要求接受体检的 3 岁以下儿童数，分母为 3 岁以下儿童数。', 'Children under three given all checks of their age over all of that age.'],
    basis: maternal('3岁以下儿童系统管理率', 'memory'),
  }),
  count('infant_deaths', 'flow', '人', {
    name: ['婴儿死亡', 'Infant deaths'], better: 'lower',
    says: ['本期未满 1 岁婴儿死亡数。', 'Children who died before their first birthday in the period.'],
    from, basis: maternal('婴儿死亡率', 'web'),
  }),
  rate('infant_mortality', '‰', 'infant_deaths / live_births', {
    name: ['婴儿死亡率', 'Infant mortality'], better: 'lower',
    says: ['分子为未满 1 岁婴儿死亡数，分母为活产数。', 'Infant deaths over live births.'],
    basis: maternal('婴儿死亡率＝年内未满1岁婴儿死亡数÷年内活产数×1000‰', 'web'),
  }),
  count('under5_deaths', 'flow', '人', {
    name: ['5岁以下儿童死亡', 'Deaths under five'], better: 'lower',
    says: ['本期未满 5 岁儿童死亡数，含婴儿死亡。', 'Children who died before their fifth birthday in the period, infants included.'],
    from, basis: maternal('5岁以下儿童死亡率', 'web'),
  }),
  rate('under5_mortality', '‰', 'under5_deaths / live_births', {
    name: ['5岁以下儿童死亡率', 'Mortality under five'], better: 'lower',
    says: ['分子为未满 5 岁儿童死亡数，分母为活产数。', 'Deaths under five over live births.'],
    basis: maternal('5岁以下儿童死亡率', 'web'),
  }),
  count('two_cancer', 'flow', '人次', {
    name: ['农村妇女“两癌”检查', 'Cervical and breast cancer checks'], better: 'higher',
    says: ['本期免费接受宫颈癌、乳腺癌检查的农村妇女人次。', 'Rural women given free cervical and breast cancer checks in the period.'],
    from, basis: maternal('“两癌”年度任务（国卫办妇幼函〔2021〕635号）', 'practice'),
  }),
  count('two_cancer_abnormal', 'flow', '人', {
    name: ['“两癌”检查异常', 'Abnormal cancer checks'],
    says: ['本期“两癌”检查结果异常或可疑的人数。', 'Women whose cancer check was abnormal or doubtful.'],
    from, basis: maternal('筛查异常病例随访管理率', 'memory'),
  }),
  count('two_cancer_followed', 'flow', '人', {
    name: ['“两癌”异常随访到位', 'Abnormal checks followed up'], better: 'higher',
    says: ['本期检查异常或可疑者中已随访到位的人数。', 'Of the abnormal or doubtful checks, women followed up.'],
    from, basis: maternal('筛查异常病例随访管理率', 'memory'),
  }),
  rate('two_cancer_follow_rate', '%', 'two_cancer_followed / two_cancer_abnormal', {
    name: ['“两癌”异常病例随访管理率', 'Abnormal check follow-up rate'], better: 'higher',
    says: ['分子为随访到位人数，分母为异常或可疑人数。', 'Women followed up over abnormal or doubtful checks.'],
    basis: maternal('筛查异常病例随访管理率', 'memory'),
  }),
  count('gyn_screen', 'flow', '人次', {
    name: ['妇女常见病筛查', 'Women\'s disease screening'], better: 'higher',
    says: ['本期接受妇女常见病筛查的 20—64 岁妇女人次。', 'Women aged 20 to 64 screened for common diseases in the period.'],
    from, basis: maternal('妇女常见病筛查率', 'web'),
  }),
  count('gyn_due', 'stock', '人', {
    name: ['妇女常见病应查人数', 'Women due for screening'],
    says: ['当年应接受妇女常见病筛查的 20—64 岁妇女人数。', 'Women aged 20 to 64 due for screening this year.'],
    from, basis: maternal('妇女常见病筛查率', 'web'),
  }),
  rate('gyn_screen_rate', '%', 'gyn_screen / gyn_due', {
    name: ['妇女常见病筛查率', 'Women\'s disease screening rate'], better: 'higher',
    says: ['分子为实查人数，分母为应查人数。', 'Women screened over women due.'],
    basis: maternal('妇女常见病筛查率＝实查人数÷应查人数×100%', 'web'),
  }),
  count('nutrition_people', 'flow', '人次', {
    name: ['儿童营养包发放人次', 'Nutrition pack recipients'], better: 'higher',
    says: ['本期领取营养包的 6—24 月龄儿童人次。', 'Children of 6 to 24 months given nutrition packs in the period.'],
    from, basis: localLedger('儿童营养改善项目'),
  }),
  count('nutrition_boxes', 'flow', '盒', {
    name: ['儿童营养包发放盒数', 'Nutrition packs handed out'],
    says: ['本期发放的儿童营养包盒数。', 'Boxes of nutrition packs handed out in the period.'],
    from, basis: localLedger('儿童营养改善项目'),
  }),
  count('folic_acid', 'flow', '人', {
    name: ['免费发放叶酸', 'Folic acid recipients'], better: 'higher',
    says: ['本期领取免费叶酸的待孕、孕早期妇女人数。', 'Women before or early in pregnancy given free folic acid in the period.'],
    from, basis: maternal('叶酸服用率', 'memory'),
  }),
];
