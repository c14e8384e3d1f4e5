import type { MetricDefinition } from '@taizhang/indicators';
import { BUREAU, metricsOf, TOWNSHIP_HOSPITALS } from './define.ts';
import { localLedger, population, publicHealth } from './norm.ts';

const { count, rate } = metricsOf('population');

/** People of the county: the denominators of nearly everything else. */
export const populationMetrics: readonly MetricDefinition[] = [
  count('pop_total', 'stock', '人', {
    name: ['年末总人口', 'Total population at year end'],
    says: ['期末户籍登记的总人口数。', 'People registered in the county at the end of the period.'],
    from: TOWNSHIP_HOSPITALS, basis: population('年末总人口', 'memory'),
  }),
  count('resident_pop', 'stock', '人', {
    name: ['常住人口', 'Resident population'],
    says: ['期末在辖区居住半年以上的户籍和非户籍居民数。', 'People, registered here or not, who have lived in the area for half a year or more at the end of the period.'],
    from: TOWNSHIP_HOSPITALS, basis: publicHealth('服务对象：辖区内常住居民', 'web'),
  }),
  count('women_childbearing', 'stock', '人', {
    name: ['育龄妇女', 'Women of childbearing age'],
    says: ['期末 15—49 周岁的女性人数。', 'Women aged 15 to 49 at the end of the period.'],
    from: TOWNSHIP_HOSPITALS, basis: population('育龄妇女人数', 'memory'),
  }),
  count('townships', 'stock', '个', {
    name: ['乡镇数', 'Townships'],
    says: ['期末乡、镇、街道建制数。', 'Townships, towns and subdistricts at the end of the period.'],
    from: BUREAU, basis: localLedger('行政区划'),
  }),
  count('villages', 'stock', '个', {
    name: ['行政村（村卫生室）', 'Villages with a clinic'],
    says: ['期末设有村卫生室的行政村数，一村一室；合并后按合并后的村计。', 'Administrative villages with a clinic at the end of the period, one clinic each; merged villages count once.'],
    from: BUREAU, basis: localLedger('村卫生室设置'),
  }),
  count('pop_opening', 'stock', '人', {
    name: ['年初总人口', 'Population at the start of the year'],
    says: ['本年 1 月 1 日零时的总人口数，等于上年末总人口。', 'Total population at the start of the year, equal to the end of the year before.'],
    from: BUREAU, basis: population('年平均人口＝（年初人口＋年末人口）÷2', 'memory'),
  }),
  rate('pop_average', '人', '(pop_opening + pop_total) / 2', {
    name: ['年平均人口', 'Average population of the year'],
    says: ['年初总人口与年末总人口之和除以 2，是出生率、死亡率的分母。', 'Half the sum of the population at the start and at the end; the denominator of birth and death rates.'],
    decimals: 0, basis: population('年平均人口＝（年初人口＋年末人口）÷2', 'memory'),
  }),
  count('births', 'flow', '人', {
    name: ['出生人数', 'Births'],
    says: ['本期出生人数，按人口统计口径，含户外出生申报。', 'People born in the period by population statistics, including births registered from elsewhere.'],
    from: BUREAU, basis: population('出生人数', 'memory'),
  }),
  count('births_male', 'flow', '人', {
    name: ['其中：男婴', 'of which boys'],
    says: ['本期出生人数中的男婴数。', 'Boys among the births of the period.'],
    from: BUREAU, basis: population('出生人口性别比', 'memory'),
  }),
  count('births_female', 'flow', '人', {
    name: ['其中：女婴', 'of which girls'],
    says: ['本期出生人数中的女婴数。', 'Girls among the births of the period.'],
    from: BUREAU, basis: population('出生人口性别比', 'memory'),
  }),
  count('policy_births', 'flow', '人', {
    name: ['符合政策生育人数', 'Births within policy'],
    says: ['本期出生人数中符合生育政策的人数。', 'Births of the period that were within the birth policy.'],
    from: BUREAU, basis: population('符合政策生育率', 'memory'),
  }),
  count('deaths', 'flow', '人', {
    name: ['死亡人数', 'Deaths'], better: 'lower',
    says: ['本期死亡人数，按人口统计口径。', 'People who died in the period by population statistics.'],
    from: BUREAU, basis: population('死亡人数', 'memory'),
  }),
  rate('birth_rate', '‰', 'births / pop_average', {
    name: ['出生率', 'Birth rate'],
    says: ['分子为本期出生人数，分母为年平均人口；不足一年的不折算成年率。', 'Births of the period over the average population; not annualised for part of a year.'],
    basis: population('出生率＝年内出生人数÷年平均人口×1000', 'memory'),
  }),
  rate('death_rate', '‰', 'deaths / pop_average', {
    name: ['死亡率', 'Death rate'], better: 'lower',
    says: ['分子为本期死亡人数，分母为年平均人口；不足一年的不折算成年率。', 'Deaths of the period over the average population; not annualised for part of a year.'],
    basis: population('死亡率＝年内死亡人数÷年平均人口×1000', 'memory'),
  }),
  rate('natural_growth', '‰', '(births - deaths) / pop_average', {
    name: ['人口自然增长率', 'Natural growth rate'], mayBeNegative: true,
    says: ['分子为本期出生人数减死亡人数，分母为年平均人口，等于出生率减死亡率。', 'Births less deaths over the average population, which is the birth rate less the death rate.'],
    basis: population('自然增长率＝出生率－死亡率', 'memory'),
  }),
  rate('policy_birth_rate', '%', 'policy_births / births', {
    name: ['符合政策生育率', 'Births within policy rate'], better: 'higher',
    says: ['分子为符合政策生育人数，分母为出生人数。', 'Births within policy over all births of the period.'],
    basis: population('符合政策生育率', 'memory'),
  }),
  rate('sex_ratio', '女=100', 'births_male / births_female', {
    name: ['出生人口性别比', 'Sex ratio at birth'],
    says: ['本期出生男婴数与女婴数之比，以女婴为 100。', 'Boys born per 100 girls born in the period.'],
    basis: population('出生男婴数÷出生女婴数×100', 'memory'),
  }),
];
