import type { CorpusCase } from './corpus-case.ts';

/** A second set of slips: parts beyond the whole, swapped digits, wrong directions, wrong units, shares that make 101. */
export const slipCases: readonly CorpusCase[] = [
  { text: '全县共有幼儿园⟨61所|61|所|count⟩，其中公办园⟨68所|68|所|count⟩。', finds: [['wrong', 'bound']] },
  { text: '全年办理案件⟨320件|320|件|count⟩，其中刑事案件⟨86件|86|件|count⟩、民事案件⟨214件|214|件|count⟩、行政案件⟨30件|30|件|count⟩，占比分别为⟨26.9%|26.9|%|percent⟩、⟨66.9%|66.9|%|percent⟩、⟨6.2%|6.2|%|percent⟩。', holds: ['ratio', 'sum'], finds: [['wrong', 'sum'], ['wrong', 'ratio']] },
  { text: '2024年粮食产量⟨15.8万吨|15.8万|吨|count⟩，2023年为⟨16.2万吨|16.2万|吨|count⟩，同比增长⟨2.5%|2.5|%|change_pct|同比↑⟩。', finds: [['wrong', 'yoy']] },
  { text: '活产数⟨1268人|1268|人|count⟩，住院分娩⟨1262人|1262|人|count⟩，住院分娩率⟨98.5%|98.5|%|percent⟩。', finds: [['wrong', 'ratio']] },
  { text: '完成投资⟨8.6亿元|8.6亿|元|money⟩，占全年计划⟨10亿元|10亿|元|money⟩的⟨68%|68|%|target_share⟩。', finds: [['wrong', 'target_share']] },
  { text: '共发放补贴⟨126.5万元|126.5万|元|money⟩，惠及群众⟨1100人|1100|人|count⟩，人均⟨1250元|1250|元|money⟩。', finds: [['wrong', 'product']] },
  { text: '报告传染病⟨512例|512|例|count⟩，发病率⟨168.5/10万|168.5|/10万|per100k⟩。全县常住人口⟨42.6万人|42.6万|人|count⟩。', finds: [['confirm', 'ratio']] },
  { text: '学生近视率由⟨52.3%|52.3|%|percent⟩下降到⟨50.8%|50.8|%|percent⟩，下降⟨2.5个百分点|2.5|百分点|change_pp|↓⟩。', finds: [['wrong', 'yoy']] },
  { text: '全县建成农村公路⟨1286公里|1286|公里|count⟩，其中县道⟨216公里|216|公里|count⟩、乡道⟨430公里|430|公里|count⟩、村道⟨540公里|540|公里|count⟩。', finds: [['confirm', 'sum']] },
  { text: '抽检食品⟨580批次|580|批次|count⟩，合格⟨568批次|568|批次|count⟩，合格率⟨98.9%|98.9|%|percent⟩。', finds: [['wrong', 'ratio']] },
  { text: '项目资金到位率、开工率分别为⟨98.6%|98.6|%|percent⟩、⟨103.2%|103.2|%|percent⟩。', finds: [['wrong', 'bound']] },
  { text: '今年接待群众来访⟨860批次|860|批次|count⟩，去年同期⟨1020批次|1020|批次|count⟩，同比上升⟨15.7%|15.7|%|change_pct|同比↑⟩。', finds: [['wrong', 'yoy']] },
  { text: '城镇居民人均可支配收入⟨38620元|38620|元|money⟩，比上年增加⟨1860元|1860|元|money|上年↑⟩，增长⟨6.1%|6.1|%|change_pct|上年↑⟩。', finds: [['wrong', 'yoy']] },
  { text: '婴儿死亡⟨2例|2|例|count⟩，活产数⟨680人|680|人|count⟩，婴儿死亡率⟨2.94%|2.94|%|percent⟩。', finds: [['wrong', 'ratio']] },
  { text: '全县户籍人口⟨32.6万人|32.6万|人|count⟩，其中城镇人口⟨11.2万人|11.2万|人|count⟩、农村人口⟨20.4万人|20.4万|人|count⟩。', finds: [['wrong', 'sum']] },
  { text: '每户补助⟨1.2万元|1.2万|元|money⟩，共⟨156户|156|户|count⟩，拨付资金⟨197.2万元|197.2万|元|money⟩。', finds: [['wrong', 'product']] },
  { text: '参保人数⟨26.8万人|26.8万|人|count⟩，参保率⟨97.2%|97.2|%|percent⟩；后文：全县基本医疗保险参保人数⟨28.6万人|28.6万|人|count⟩。全县基本医疗保险参保人数⟨26.8万人|26.8万|人|count⟩。', finds: [['wrong', 'repeat']] },
  { text: '投诉办结率为⟨98.6%|98.6|%|percent⟩，较上年提高⟨3%|3|%|change_pct|上年↑⟩。', finds: [['confirm', 'yoy']] },
  { text: '问卷显示，非常满意占⟨62.3%|62.3|%|percent⟩，满意占⟨28.6%|28.6|%|percent⟩，基本满意占⟨7.5%|7.5|%|percent⟩，不满意占⟨2.6%|2.6|%|percent⟩。', finds: [['confirm', 'sum']] },
  { text: '医疗机构床位⟨1268张|1268|张|count⟩，较上年增加⟨86张|86|张|count|上年↑⟩，增长⟨7.8%|7.8|%|change_pct|上年↑⟩。', finds: [['wrong', 'yoy']] },
  { text: '全年出动警力⟨1.2万人次|1.2万|人次|count⟩，抓获嫌疑人⟨326人|326|人|count⟩，其中网上逃犯⟨412人|412|人|count⟩。', finds: [['wrong', 'bound']] },
  { text: '共立案⟨86起|86|起|count⟩，结案⟨72起|72|起|count⟩，结案率⟨93.7%|93.7|%|percent⟩，罚没款⟨26.8万元|26.8万|元|money⟩。', finds: [['wrong', 'ratio']] },
];
