import type { ReportTemplate } from '@taizhang/reports';
import { problemSection, townshipTable, twoYearChart } from './shared-sections.ts';

/** The half-yearly work report of a county health bureau. */
export const halfYearReport: ReportTemplate = {
  id: 'half-year', version: 2, kind: 'half-year', recipient: '县人民政府',
  title: '{{ report.author }}\n关于{{ report.period }}工作情况的报告',
  text: `
{{ report.period }}，县卫生健康局对照年度目标责任书，坚持按月调度、逐项落实，公共卫生、医疗服务、综合监督等工作平稳推进。现将有关情况报告如下。

# {{ report.half }}工作开展情况

## 健康档案和健康教育

至{{ report.end }}，累计建立居民电子健康档案{{ ehr_count | figure }}，{{ ehr_count | yoy }}；建档率{{ ehr_rate | figure }}，{{ ehr_rate | pace }}；规范化电子健康档案覆盖率{{ ehr_standard_rate | figure }}，档案使用率{{ ehr_use_rate | figure }}。举办健康知识讲座{{ he_lectures | figure }}，{{ he_lectures | progress }}，参加{{ he_lecture_attend | figure }}；开展公众健康咨询{{ he_consult | figure }}，服务{{ he_consult_attend | figure }}；发放印刷资料{{ he_material_copies | figure }}。

## 重点人群健康管理

管理0—6岁儿童{{ child06_managed | figure }}，管理率{{ child06_managed_rate | figure }}，{{ child06_managed_rate | pace }}。65岁及以上老年人体检{{ elder_exam | figure }}，健康管理{{ elder65_managed | figure }}，管理率{{ elder65_managed_rate | figure }}，{{ elder65_managed_rate | yoy }}。老年人中医药健康管理{{ tcm_elder | figure }}，管理率{{ tcm_elder_rate | figure }}；儿童中医药健康管理率{{ tcm_child_rate | figure }}。管理肺结核患者{{ tb_managed | figure }}，管理率{{ tb_managed_rate | figure }}；在管严重精神障碍患者{{ smi_managed | figure }}，规范管理率{{ smi_standard_rate | figure }}。

## 慢性病管理

在管高血压患者{{ htn_managed | figure }}，随访{{ htn_followups | figure }}，其中规范管理{{ htn_standard | figure }}，规范管理率{{ htn_standard_rate | figure }}，{{ htn_standard_rate | yoy }}，{{ htn_standard_rate | pace }}；血压控制率{{ htn_control_rate | figure }}。在管2型糖尿病患者{{ dm_managed | figure }}，规范管理率{{ dm_standard_rate | figure }}，血糖控制率{{ dm_control_rate | figure }}。

## 妇幼健康

活产{{ live_births | figure }}，{{ live_births | change }}；住院分娩{{ hospital_births | figure }}，住院分娩率{{ hospital_birth_rate | figure }}；孕产妇系统管理率{{ maternal_systematic_rate | figure }}，{{ maternal_systematic_rate | yoy }}；3岁以下儿童系统管理率{{ child3_systematic_rate | figure }}。孕产妇死亡{{ maternal_deaths | figure }}，婴儿死亡{{ infant_deaths | figure }}。婚前医学检查{{ premarital_couples | figure }}，孕前优生健康检查{{ preconception_couples | figure }}，{{ preconception_couples | progress }}。农村妇女“两癌”检查{{ two_cancer | figure }}，{{ two_cancer | yoy }}，{{ two_cancer | progress }}；妇女常见病筛查{{ gyn_screen | figure }}；发放儿童营养包{{ nutrition_boxes | figure }}。

## 免疫规划

国家免疫规划疫苗应种{{ nip_due | figure }}，实种{{ nip_given | figure }}，接种率{{ imm_nip_rate | figure }}，{{ imm_nip_rate | yoy }}；预防接种建证率{{ imm_cards_rate | figure }}；乙肝疫苗首针及时率{{ hepb_birth_rate | figure }}。新冠疫苗累计接种{{ covid_doses | figure }}，完成全程接种{{ covid_full | figure }}。

## 传染病防控

报告法定传染病{{ notifiable_cases | figure }}，{{ notifiable_cases | yoy }}，报告及时率{{ notifiable_timely_rate | figure }}。艾滋病扩大筛查{{ hiv_screened | figure }}，{{ hiv_screened | progress }}；抗病毒治疗覆盖率{{ hiv_art_rate | figure }}。包虫病B超筛查{{ echino_screened | figure }}，新增患者{{ echino_new | figure }}。完成核酸检测{{ nat_tests | figure }}，卡点排查人员{{ checkpoint_people | figure }}，管控风险人员{{ risk_people | figure }}。

## 计划生育服务

出生{{ births | figure }}，出生人口性别比{{ sex_ratio | number }}。少生快富奖励{{ ssk_people | figure }}，农村计生家庭奖励扶助{{ jf_people | figure }}，特别扶助{{ tf_people | figure }}，三项发放资金{{ fp_money | figure }}，{{ fp_money | yoy }}。

## 医疗服务和药品管理

门诊{{ outpatients | figure }}，{{ outpatients | yoy }}；住院{{ inpatients | figure }}；手术{{ surgeries | figure }}；基层上转{{ referral_up | figure }}；远程诊断{{ tele_diagnosis | figure }}，{{ tele_diagnosis | progress }}。业务收入{{ revenue | figure }}，门诊次均费用{{ outpatient_cost | number }}元。网上采购药品{{ drug_purchase | figure }}，阳光采购率{{ drug_online_rate | figure }}，基本药物采购金额占比{{ essential_drug_rate | figure }}。家庭医生签约{{ contract_people | figure }}，签约率{{ contract_rate | figure }}。

## 综合监督和政务服务

日常监督检查{{ inspections | figure }}，“双随机”监督抽检{{ double_random | figure }}，{{ double_random | progress }}；下达监督意见书{{ sup_opinions | figure }}，整改复查率{{ sup_review_rate | figure }}，{{ sup_review_rate | pace }}；行政处罚{{ sup_penalties | figure }}。开展卫生监督协管巡查{{ patrols | figure }}。受理行政审批{{ affairs_accepted | figure }}，办结率{{ affairs_done_rate | figure }}。

## 救助、培训和项目建设

医疗救助{{ aid_people | figure }}，救助金额{{ aid_money | figure }}；进修培训{{ training_people | figure }}，{{ training_people | progress }}；实施医疗卫生建设项目{{ projects_total | figure }}，完成投资{{ projects_spent | figure }}，投资完成率{{ projects_spent_rate | figure }}。

## 主要指标完成情况

主要服务指标与上年同期比较见图1。

${twoYearChart('图1 主要服务指标与上年同期比较', '本期', '上年同期')}

${problemSection('上半年')}

# {{ report.next_period }}工作打算

## 对账赶进度

{% for item in lagging limit: 5 %}{% if forloop.first %}对{% endif %}{{ item | name }}{% unless forloop.last %}、{% else %}等滞后指标逐项排出月度计划，明确责任股室和责任乡镇，每月通报一次，确保年底前完成目标任务。{% endunless %}{% else %}各项指标均达到计划进度，继续按月调度，确保全年目标任务完成。{% endfor %}

## 抓重点服务

利用农闲时节集中开展老年人体检和“两癌”检查，规范慢性病患者随访；做好秋冬季传染病防控和适龄儿童查漏补种。

## 强基层能力

组织乡镇卫生院和村卫生室业务培训，推动远程诊断和双向转诊常态化；督促在建项目倒排工期，落实配套设备和人员。

## 严监督执法

完成随机监督抽查任务，逐份复查监督意见书整改情况，督促未报单位补报卫生监督协管月报。

特此报告。

{% signature %}
{% attachment "各乡镇主要指标完成情况表" %}
${townshipTable}
`,
};
