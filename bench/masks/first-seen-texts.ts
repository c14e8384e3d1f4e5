/** Masked sentences written when the proposals were finished; what is printed for them is what was found at first sight. */
export const firstSeenTexts: readonly string[] = [
  '一年来，我们坚持预防为主，新建居民电子健康档案累计达到⟨XXXXX份|ehr_count⟩，电子健康档案向本人开放⟨XXXX份|ehr_opened⟩，开放率⟨XX%|ehr_open_rate⟩，较上年提高⟨X.X个百分点|ehr_open_rate|yoy⟩。',
  '在孕产妇保健方面，全年产妇总数⟨xxx人|maternal_total⟩，早孕建册⟨xxx人|early_booking⟩，早孕建册率⟨xx.xx%|early_booking_rate⟩；产后访视⟨xxx人|postnatal_visited⟩，访视率⟨xx.xx%|postnatal_visit_rate⟩；筛出高危产妇⟨xx人|high_risk_maternal⟩，专案管理⟨xx人|high_risk_managed⟩，管理率⟨100%|high_risk_managed_rate⟩。',
  '全县严重精神障碍患者在册⟨***人|smi_registered⟩、在管⟨***人|smi_managed⟩，规范管理率⟨**.*%|smi_standard_rate⟩、服药率⟨**.*%|smi_drug_rate⟩，面访率⟨**%|smi_visit_rate⟩。',
  '县乡两级医疗机构全年出院⟨xxxx人|discharged⟩，平均住院日⟨x.x天|average_stay⟩，病床使用率⟨xx.x%|bed_use_rate⟩，完成手术⟨xxx台次|surgeries⟩，同比增长⟨xx%|surgeries|yoy⟩，医疗业务收入⟨xxxx万元|revenue⟩，同比下降⟨x%|revenue|yoy⟩。',
  '家庭医生团队⟨xx个|fd_teams⟩，签约重点人群⟨xxxx人|contract_key_people⟩，重点人群签约率⟨xx%|contract_key_rate⟩，履约率⟨xx%|contract_fulfil_rate⟩。',
  '云岭镇65岁及以上老年人健康管理率⟨xx%|elder65_managed_rate|value|of:云岭镇⟩，鹿鸣乡电子健康档案建档率⟨xx%|ehr_rate|value|of:鹿鸣乡⟩。',
  '全年报告法定传染病⟨x种|notifiable_kinds⟩⟨xxx例|notifiable_cases⟩，较去年同期减少⟨xx例|notifiable_cases|change⟩；报告发病率⟨xxx.x/10万|notifiable_incidence⟩，报告及时率⟨100%|notifiable_timely_rate⟩；处置突发公共卫生事件⟨x起|health_emergencies⟩。',
  '儿童国家免疫规划疫苗接种⟨xxxx剂次|nip_given⟩，接种率⟨xx%|imm_nip_rate⟩；非免疫规划疫苗接种⟨xxx人次|imm_non_nip⟩；报告疑似预防接种异常反应⟨x例|aefi_reported⟩。',
  '卫生监督所下达监督意见书⟨xx份|sup_opinions⟩，行政处罚⟨x家|sup_penalties⟩，罚没款⟨x.x万元|penalty_money⟩；协管巡查⟨xxx次|patrols⟩。',
  '孕前优生健康检查目标人群覆盖率⟨xx%|preconception_rate⟩，减免费用⟨xxxxx元|preconception_saving⟩；婚前医学检查⟨xxx对|premarital_couples⟩，检查率⟨xx%|premarital_rate⟩。',
  '5岁以下儿童死亡⟨x人|under5_deaths⟩，5岁以下儿童死亡率⟨x.xx‰|under5_mortality⟩，孕产妇死亡率⟨x.xx/10万|maternal_mortality⟩。',
  '农村妇女“两癌”检查完成⟨xxxx人次|two_cancer⟩，完成率⟨xx%|two_cancer|completion⟩，异常病例随访管理率⟨xx%|two_cancer_follow_rate⟩。',
  // What the ledger does not hold.
  '公路通车里程⟨xxx公里|-⟩，新改建农村公路⟨xx公里|-⟩，完成交通投资⟨x.x亿元|-⟩。',
  '全县民办诊所校验⟨xx家|-⟩，医师定期考核⟨xxx人|-⟩，考核合格率⟨xx%|-⟩。',
  '开展消防演练⟨xx次|-⟩，参加职工⟨xxx人次|-⟩，整改隐患⟨xx处|-⟩。',
  '老年友善医疗机构建成率⟨xx%|-⟩，安宁疗护床位⟨xx张|-⟩，医养结合机构⟨x家|-⟩。',
  '120急救中心接警⟨xxxx次|-⟩，出车⟨xxx次|-⟩，救治患者⟨xxx人|-⟩。',
  '计生协会慰问失独家庭⟨xx户|-⟩，发放慰问金⟨x万元|-⟩。',
];
