import type { CorpusCase } from './corpus-case.ts';

/** Masked figures in every form offices leave them. */
export const maskedCases: readonly CorpusCase[] = [
  { text: '上半年全县新建农村卫生厕所⟨xx座|?|座|count⟩，改造老旧厕所⟨xxx座|?|座|count⟩，普及率达⟨xx%|?|%|percent⟩。' },
  { text: '截至x月底，全局共办结行政许可⟨xxxx件|?|件|count⟩，按期办结率⟨**%|?|%|percent⟩，群众评议满意率为⟨XX.X%|?|%|percent⟩。' },
  { text: '发放宣传资料⟨****余份|?|份|count⟩，接受咨询⟨**人次|?|人次|count⟩，悬挂横幅⟨XX条|?|条|count⟩。' },
  { text: '完成招商引资到位资金⟨XX.XX亿元|?亿|元|money⟩，同比增长⟨x.x%|?|%|change_pct|同比↑⟩，占年度任务的⟨**.*%|?|%|target_share⟩。' },
  { text: '培育规上企业⟨X家|?|家|count⟩，其中产值过亿元企业⟨X家|?|家|count⟩、“专精特新”企业⟨X家|?|家|count⟩。' },
  { text: '孕产妇死亡率⟨X.XX‰|?|‰|permille⟩，新生儿访视率⟨X.X%|?|%|percent⟩，住院分娩率为⟨100%|100|%|percent⟩。' },
  { text: '投入帮扶资金⟨____万元|?万|元|money⟩，惠及脱贫户⟨____户|?|户|count⟩。' },
  { text: '受理群众来信⟨2XX件|?|件|count⟩，接待来访⟨1XX人次|?|人次|count⟩。' },
  { text: '累计完成改厕户，普及率达⟨%|?|%|percent⟩，其中一类县达⟨%|?|%|percent⟩以上。' },
  { text: '全年接诊门诊患者⟨万人次|?万|人次|count⟩，业务收入⟨亿元|?亿|元|money⟩，同比增长⟨%|?|%|change_pct|同比↑⟩。' },
  { text: '开展巡回宣讲⟨余场|?|场|count⟩，覆盖干部群众⟨余人次|?|人次|count⟩，发放明白卡⟨余份|?|份|count⟩。' },
  { text: 'xx年xx月，xx县xx局召开年度工作会议，⟨xx名|?|名|count⟩干部职工参加会议。' },
  { text: 'xx镇xx村村民委员会组织⟨xx户|?|户|count⟩群众开展环境整治⟨x次|?|次|count⟩。' },
  { text: '全县共有敬老院⟨××所|?|所|count⟩，入住老人⟨××人|?|人|count⟩，护理型床位占比⟨××%|?|%|percent⟩。' },
  { text: '为⟨**名|?|名|count⟩困难党员发放慰问金⟨*.*万元|?万|元|money⟩，走访老党员⟨**户|?|户|count⟩。' },
  { text: '查处各类案件⟨x起|?|起|count⟩，罚没款⟨x.x万余元|?万|元|money⟩，移送司法机关⟨x人|?|人|count⟩。' },
  { text: '城区空气优良天数⟨x天|?|天|count⟩，优良率⟨x%|?|%|percent⟩，较上年提高⟨x个百分点|?|百分点|change_pp|上年↑⟩。' },
  { text: '新增绿化面积⟨xx亩|?|亩|count⟩，栽植苗木⟨x.x万株|?万|株|count⟩，成活率⟨xx%|?|%|percent⟩以上。' },
  { text: '完成投资⟨○○亿元|?亿|元|money⟩，占年度计划的⟨○○%|?|%|target_share⟩。' },
  { text: '开工建设，建成⟨个|?|个|count⟩标准化厂房，引进⟨家|?|家|count⟩科技型企业，新增⟨名|?|名|count⟩就业岗位。' },
  { text: '每万人拥有公共厕所⟨X.X座|?|座|count⟩，人均公园绿地面积⟨XX.X平方米|?|平方米|count⟩。' },
  { text: '财政支出进度为⟨x%|?|%|percent⟩，位居全市⟨第x位|?|位|rank⟩。' },
  { text: '全区完成核酸采样约⟨xxx万人次|?万|人次|count⟩，投入志愿者⟨xx余人|?|人|count⟩。' },
  { text: '办理人大代表建议⟨xx件|?|件|count⟩、政协提案⟨xx件|?|件|count⟩，办复率、满意率均为⟨xxx%|?|%|percent⟩。' },
];
