import type { CorpusCase } from './corpus-case.ts';

/**
 * Sentences annotated by hand before the reader ever saw them, and never tuned for one by one: the honest measure.
 * Whoever finds the reader failing here adds the shape elsewhere and fixes it in general.
 */
export const heldOutCases: readonly CorpusCase[] = [
  { text: '2025年，全镇完成农业总产值⟨4.86亿元|4.86亿|元|money⟩，同比增长⟨5.3%|5.3|%|change_pct|同比↑⟩；新发展设施蔬菜⟨620亩|620|亩|count⟩，累计达到⟨3150亩|3150|亩|count⟩。' },
  { text: '我局牵头整治占道经营⟨2.3万余处|2.3万|处|count⟩，拆除违规户外广告⟨418块|418|块|count⟩、⟨2600平方米|2600|平方米|count⟩，约谈商户⟨86家次|86|家次|count⟩。' },
  { text: '全年共开庭审理⟨1846次|1846|次|count⟩，其中适用简易程序⟨1320次|1320|次|count⟩，占⟨71.5%|71.5|%|percent⟩；裁判文书上网⟨2107份|2107|份|count⟩，公开率⟨96.2%|96.2|%|percent⟩。', holds: ['ratio'] },
  { text: '教师队伍中，高级教师⟨312名|312|名|count⟩、一级教师⟨867名|867|名|count⟩，研究生学历占比由⟨6.4%|6.4|%|percent⟩提升至⟨8.1%|8.1|%|percent⟩。' },
  { text: '第三季度受理12345热线工单⟨3286件|3286|件|count⟩，按时办结⟨3279件|3279|件|count⟩，按时办结率⟨99.8%|99.8|%|percent⟩，群众满意率⟨97.3%|97.3|%|percent⟩，环比提升⟨0.6个百分点|0.6|百分点|change_pp|环比↑⟩。', holds: ['ratio'] },
  { text: '新增“个转企”⟨126户|126|户|count⟩、“企升规”⟨9户|9|户|count⟩，分别完成年度目标的⟨105%|105|%|target_share⟩、⟨90%|90|%|target_share⟩。' },
  { text: '全县消防救援站出动车辆⟨1123辆次|1123|辆次|count⟩、指战员⟨5618人次|5618|人次|count⟩，营救遇险群众⟨67人|67|人|count⟩，挽回财产损失近⟨千万元|1000万|元|money⟩。' },
  { text: '公共图书馆每周开放⟨70小时|70|小时|count⟩以上，年流通⟨18.6万人次|18.6万|人次|count⟩，人均藏书⟨0.92册|0.92|册|count⟩。' },
  { text: '统筹整合涉农资金⟨1.38亿元|1.38亿|元|money⟩，支出⟨1.35亿元|1.35亿|元|money⟩，支出率⟨97.8%|97.8|%|percent⟩，惠及⟨13个|13|个|count⟩乡镇⟨127个|127|个|count⟩村⟨2.6万|2.6万||count⟩群众。', holds: ['ratio'] },
  { text: '六月份居民消费价格总水平同比上涨⟨1.2%|1.2|%|change_pct|同比↑⟩，其中食品价格下降⟨0.8%|0.8|%|change_pct|↓⟩，非食品价格上涨⟨1.7%|1.7|%|change_pct|↑⟩。' },
  { text: '全局现有在编人员⟨58名|58|名|count⟩，缺编⟨7名|7|名|count⟩；党员⟨41名|41|名|count⟩，占在编人员的⟨70.7%|70.7|%|percent⟩。', holds: ['ratio'] },
  { text: '城区新能源公交车占比达⟨百分之八十七|87|%|percent⟩，万人公交车保有量⟨8.4标台|8.4|标台|count⟩，公交出行分担率⟨23.6%|23.6|%|percent⟩。' },
  { text: '开展监督检查⟨X轮次|?|轮次|count⟩，发现并整改问题⟨XX个|?|个|count⟩，通报曝光⟨X起|?|起|count⟩，党纪立案⟨X人|?|人|count⟩。' },
  { text: '截至11月末，社会融资规模存量为⟨386.2亿元|386.2亿|元|money⟩，较年初增加⟨28.7亿元|28.7亿|元|money|年初↑⟩，增长⟨8.03%|8.03|%|change_pct|年初↑⟩，不良贷款率⟨1.12%|1.12|%|percent⟩，较年初下降⟨0.21个百分点|0.21|百分点|change_pp|年初↓⟩。', holds: ['yoy'] },
  { text: '依据《信访工作条例》第二十三条，对⟨3件|3|件|count⟩重复信访事项启动复查复核。' },
  { text: '建成5G基站⟨236个|236|个|count⟩，行政村光纤通达率和4G网络覆盖率均达⟨100%|100|%|percent⟩，固定宽带家庭普及率⟨112.4%|112.4|%|percent⟩。' },
  { text: '完成地质灾害避险搬迁⟨42户|42|户|count⟩⟨163人|163|人|count⟩，其中集中安置⟨30户|30|户|count⟩、分散安置⟨14户|14|户|count⟩。', finds: [['wrong', 'sum']] },
  { text: '全年医疗救助⟨6318人次|6318|人次|count⟩，支出资金⟨1453.1万元|1453.1万|元|money⟩，次均救助⟨2300元|2300|元|money⟩。', holds: ['product'] },
  { text: '农村生活垃圾收运处置体系覆盖⟨318个|318|个|count⟩村庄，覆盖率由上年的⟨91.2%|91.2|%|percent⟩提高到⟨96.7%|96.7|%|percent⟩，提高⟨6.5个百分点|6.5|百分点|change_pp|↑⟩。', finds: [['wrong', 'yoy']] },
  { text: '公安机关受理户政业务⟨3.12万件|3.12万|件|count⟩，其中网上办理⟨1.87万件|1.87万|件|count⟩，网办率⟨69.9%|69.9|%|percent⟩。', finds: [['wrong', 'ratio']] },
  { text: '全市空气质量综合指数⟨3.62|3.62||other⟩，同比改善⟨4.5%|4.5|%|change_pct|同比↑⟩，在全省⟨14个|14|个|count⟩市州中列⟨第5位|5|位|rank⟩。' },
  { text: '落实帮扶车间⟨21个|21|个|count⟩，吸纳脱贫人口⟨306人|306|人|count⟩，月均工资⟨2800元|2800|元|money⟩；开发乡村公益性岗位⟨1150个|1150|个|count⟩，实现“零就业”家庭动态清零。' },
];
