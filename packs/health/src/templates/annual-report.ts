import { ADDED_SECTIONS, type ReportTemplate } from '@taizhang/reports';
import { completionChart, metricTable, problemSection, townshipChart, townshipTable, twoYearChart } from './shared-sections.ts';

/** The yearly work report of a county health bureau to the county government. */
export const annualReport: ReportTemplate = {
  id: 'annual', version: 3, kind: 'annual', recipient: '县人民政府',
  title: '{{ report.author }}\n关于{{ report.year }}年工作情况\n和{{ report.next_year }}年工作计划的报告',
  text: `
{{ report.year }}年，县卫生健康局紧扣年度目标任务，统筹疫情防控和卫生健康事业发展，完善公共卫生服务体系，改善基层就医条件，各项工作有序推进。现将有关情况报告如下。

# {{ report.year }}年工作完成情况

## 健康档案

至{{ report.end }}，全县常住人口{{ resident_pop | figure }}，累计建立居民电子健康档案{{ ehr_count | figure }}，{{ ehr_count | yoy }}；电子健康档案建档率{{ ehr_rate | figure }}，{{ ehr_rate | pace }}。规范化电子健康档案覆盖{{ ehr_standard | figure }}，覆盖率{{ ehr_standard_rate | figure }}，{{ ehr_standard_rate | yoy }}。近一年有动态记录的档案{{ ehr_active | figure }}，使用率{{ ehr_use_rate | figure }}，{{ ehr_use_rate | pace }}；抽查档案{{ ehr_checked | figure }}，合格率{{ ehr_qualified_rate | figure }}。

## 健康教育

全年举办健康知识讲座{{ he_lectures | figure }}，{{ he_lectures | progress }}，参加{{ he_lecture_attend | figure }}，{{ he_lecture_attend | yoy }}；开展公众健康咨询{{ he_consult | figure }}，服务{{ he_consult_attend | figure }}；发放印刷资料{{ he_material_kinds | figure }}、{{ he_material_copies | figure }}；在用健康教育宣传栏{{ he_boards | figure }}，更换内容{{ he_board_updates | figure }}。

## 重点人群健康管理

一是儿童健康。管理0—6岁儿童{{ child06_managed | figure }}，管理率{{ child06_managed_rate | figure }}，{{ child06_managed_rate | yoy }}；眼保健和视力检查覆盖率{{ child_eye_rate | figure }}。二是老年人健康。体检65岁及以上老年人{{ elder_exam | figure }}，纳入健康管理{{ elder65_managed | figure }}，管理率{{ elder65_managed_rate | figure }}，{{ elder65_managed_rate | pace }}。三是中医药健康管理。服务老年人{{ tcm_elder | figure }}，管理率{{ tcm_elder_rate | figure }}；服务0—36个月儿童{{ tcm_child | figure }}，管理率{{ tcm_child_rate | figure }}，{{ tcm_child_rate | pace }}。四是结核病防治。管理肺结核患者{{ tb_managed | figure }}，管理率{{ tb_managed_rate | figure }}；完成治疗患者规则服药率{{ tb_regular_rate | figure }}。五是精神卫生。在管严重精神障碍患者{{ smi_managed | figure }}，健康管理率{{ smi_managed_rate | figure }}，规范管理率{{ smi_standard_rate | figure }}。

## 慢性病管理

在管高血压患者{{ htn_managed | figure }}，{{ htn_managed | change }}；全年面对面随访{{ htn_followups | figure }}，规范管理率{{ htn_standard_rate | figure }}，{{ htn_standard_rate | yoy }}，{{ htn_standard_rate | pace }}；血压控制率{{ htn_control_rate | figure }}。在管2型糖尿病患者{{ dm_managed | figure }}，随访{{ dm_followups | figure }}，规范管理率{{ dm_standard_rate | figure }}，{{ dm_standard_rate | pace }}；血糖控制率{{ dm_control_rate | figure }}。

## 妇幼健康

全年活产{{ live_births | figure }}，{{ live_births | change }}；住院分娩{{ hospital_births | figure }}，住院分娩率{{ hospital_birth_rate | figure }}，{{ hospital_birth_rate | pace }}；孕产妇系统管理{{ maternal_systematic | figure }}，系统管理率{{ maternal_systematic_rate | figure }}，{{ maternal_systematic_rate | yoy }}；早孕建册率{{ early_booking_rate | figure }}，产后访视率{{ postnatal_visit_rate | figure }}。3岁以下儿童系统管理{{ child3_systematic | figure }}，系统管理率{{ child3_systematic_rate | figure }}。孕产妇死亡{{ maternal_deaths | figure }}，婴儿死亡{{ infant_deaths | figure }}，婴儿死亡率{{ infant_mortality | figure }}，{{ infant_mortality | pace }}。

为{{ premarital_couples | figure }}新婚夫妇提供免费婚前医学检查，检查率{{ premarital_rate | figure }}，减免费用{{ premarital_saving | figure }}；为{{ preconception_couples | figure }}夫妇提供免费孕前优生健康检查，{{ preconception_couples | progress }}，减免费用{{ preconception_saving | figure }}。农村妇女“两癌”检查{{ two_cancer | figure }}，{{ two_cancer | progress }}；妇女常见病筛查{{ gyn_screen | figure }}；向{{ nutrition_people | figure }}儿童发放营养包{{ nutrition_boxes | figure }}。

## 免疫规划

建立预防接种证{{ imm_cards | figure }}，建证率{{ imm_cards_rate | figure }}；接种国家免疫规划疫苗{{ nip_given | figure }}，接种率{{ imm_nip_rate | figure }}，{{ imm_nip_rate | pace }}；乙肝疫苗首针及时率{{ hepb_birth_rate | figure }}；接种非免疫规划疫苗{{ imm_non_nip | figure }}。新冠疫苗累计接种{{ covid_doses | figure }}，完成全程接种{{ covid_full | figure }}，全程接种率{{ covid_full_rate | figure }}。

## 传染病防控

报告法定传染病{{ notifiable_kinds | figure }}{{ notifiable_cases | figure }}，{{ notifiable_cases | yoy }}，报告发病率{{ notifiable_incidence | figure }}，报告及时率{{ notifiable_timely_rate | figure }}。艾滋病扩大筛查{{ hiv_screened | figure }}，{{ hiv_screened | yoy }}；存活的感染者{{ hiv_alive | figure }}，抗病毒治疗{{ hiv_art | figure }}，治疗覆盖率{{ hiv_art_rate | figure }}。包虫病B超筛查{{ echino_screened | figure }}，新增患者{{ echino_new | figure }}，在管患者{{ echino_managed | figure }}。

严格落实常态化疫情防控措施，完成核酸检测{{ nat_tests | figure }}，其中冷链环境样本{{ nat_env | figure }}；卡点排查车辆{{ checkpoint_vehicles | figure }}、人员{{ checkpoint_people | figure }}；管控各类风险人员{{ risk_people | figure }}，其中红码{{ risk_red | figure }}、黄码{{ risk_yellow | figure }}、密切接触者{{ risk_close | figure }}、次密切接触者{{ risk_second | figure }}、其他重点人员{{ risk_other | figure }}。{% if health_emergencies == 0 %}全年未发生突发公共卫生事件。{% endif %}

## 人口和计划生育服务

全年出生率{{ birth_rate | figure }}，死亡率{{ death_rate | figure }}，人口自然增长率{{ natural_growth | figure }}，出生人口性别比{{ sex_ratio | number }}。发放少生快富奖励金{{ ssk_money | figure }}，惠及{{ ssk_people | figure }}；发放农村计生家庭奖励扶助金{{ jf_money | figure }}，惠及{{ jf_people | figure }}；发放特别扶助金{{ tf_money | figure }}，惠及{{ tf_people | figure }}。三项合计{{ fp_money | figure }}，{{ fp_money | yoy }}。

## 医疗服务

全县医疗机构门诊{{ outpatients | figure }}，{{ outpatients | yoy }}；住院{{ inpatients | figure }}，{{ inpatients | yoy }}；开展手术{{ surgeries | figure }}；基层上转患者{{ referral_up | figure }}，县级下转{{ referral_down | figure }}；远程诊断{{ tele_diagnosis | figure }}，{{ tele_diagnosis | progress }}。村卫生室诊疗{{ village_visits | figure }}。业务收入{{ revenue | figure }}，{{ revenue | yoy }}；门诊次均费用{{ outpatient_cost | number }}元，住院次均费用{{ inpatient_cost | number }}元；出院者平均住院日{{ average_stay | figure }}。县域内住院率{{ local_admission_rate | figure }}，{{ local_admission_rate | pace }}。

家庭医生签约{{ contract_people | figure }}，签约率{{ contract_rate | figure }}。全县每千人口床位{{ beds_per_1000 | number }}张、执业（助理）医师{{ doctors_per_1000 | number }}人、注册护士{{ nurses_per_1000 | number }}人。

## 药品管理

通过省级平台采购药品{{ drug_purchase | figure }}，{{ drug_purchase | yoy }}，阳光采购率{{ drug_online_rate | figure }}；基本药物采购金额占比{{ essential_drug_rate | figure }}，国家集采中选药品占比{{ volume_drug_rate | figure }}；门诊抗菌药物处方比例{{ antibiotic_rate | figure }}，{{ antibiotic_rate | pace }}。

## 综合监督

日常监督检查{{ inspections | figure }}，完成“双随机”监督抽检{{ double_random | figure }}，{{ double_random | progress }}；下达监督意见书{{ sup_opinions | figure }}，整改复查率{{ sup_review_rate | figure }}；行政处罚{{ sup_penalties | figure }}。完成食品安全风险监测{{ food_samples | figure }}、生活饮用水监测{{ water_samples | figure }}。受理行政审批{{ affairs_accepted | figure }}，办结率{{ affairs_done_rate | figure }}；登记信访事项{{ petitions | figure }}，办结{{ petitions_done | figure }}。

${ADDED_SECTIONS}

## 医疗救助

全年医疗救助{{ aid_people | figure }}，{{ aid_people | yoy }}，支付救助资金{{ aid_money | figure }}，次均救助{{ aid_per_visit | number }}元。

## 人才培训

选派和组织进修培训{{ training_people | figure }}，{{ training_people | progress }}，其中村医{{ training_village | figure }}；举办培训班{{ training_sessions | figure }}。

## 项目建设

实施医疗卫生建设项目{{ projects_total | figure }}，其中竣工{{ projects_completed | figure }}、在建{{ projects_building | figure }}、招标{{ projects_bidding | figure }}；完成投资{{ projects_spent | figure }}，投资完成率{{ projects_spent_rate | figure }}。{{ villages | figure }}行政村均设村卫生室，标准化达标率{{ village_clinics_std_rate | figure }}，拨付运行经费{{ clinic_fund | figure }}。

{% comment %}The pictures stand where the year has been told and before its problems.{% endcomment %}
## 主要指标完成情况

年度目标任务完成情况见图1，主要服务指标与上年比较见图2。

${completionChart}

${twoYearChart('图2 主要服务指标两年比较', '{{ report.year }}年', '{{ report.previous_year }}年')}

${problemSection('全年')}

# {{ report.next_year }}年工作计划

## 补齐指标短板

{% for item in lagging limit: 5 %}{% if forloop.first %}把{% endif %}{{ item | name }}{% unless forloop.last %}、{% else %}列入{{ report.next_year }}年重点督办事项，逐项明确责任股室、责任乡镇和完成时限，按月通报、对账销号。{% endunless %}{% else %}保持年度目标任务全面完成的态势，按月调度，防止回落。{% endfor %}

## 做实基层公共卫生服务

以乡镇卫生院为单位核准服务对象底数，规范高血压、糖尿病患者随访，分片组织老年人体检，提高随访记录的真实性和及时性；加强村医培训，发挥村卫生室网底作用。

## 提升县域医疗服务能力

推进县级医院临床专科建设，用好远程诊断平台，畅通双向转诊；加快在建项目进度，按期投入使用；巩固药品集中采购成果，减轻群众用药负担。

## 加强妇幼健康和重大疾病防治

持续做好高危孕产妇管理和“两癌”检查，上半年完成年度任务过半；落实艾滋病、结核病、包虫病综合防治措施，守住不发生重大疫情的底线。

## 严格依法监督

完成国家随机监督抽查任务，实现监督意见书整改复查全覆盖；发挥乡镇卫生监督协管作用，做到发现一起、报告一起、处置一起。

特此报告。

{% signature %}
{% attachment "主要指标完成情况表" landscape: true %}
${metricTable}
{% attachment "各乡镇主要指标完成情况表" %}
${townshipTable}
${townshipChart}
`,
};
