/**
 * Masked sentences the proposals were tuned on. A mask stands as ⟨surface|metric|aspect|more⟩; `-` where the ledger has nothing for it,
 * `more` is last_year or of:unit. Sentences of our own in the shapes offices use.
 */
export const tunedTexts: readonly string[] = [
  // A yearly report, paragraph by paragraph under its headings.
  '（一）健康档案管理\n截至xx月底，全县常住人口⟨xxxxx人|resident_pop⟩，累计建立居民电子健康档案⟨xxxxx份|ehr_count⟩，建档率⟨xx.xx%|ehr_rate⟩，同比提高⟨x.xx个百分点|ehr_rate|yoy⟩；规范化电子健康档案覆盖⟨xxxxx人|ehr_standard⟩，覆盖率⟨xx%|ehr_standard_rate⟩；档案使用率⟨xx%|ehr_use_rate⟩，开放率⟨xx%|ehr_open_rate⟩。',
  '（二）健康教育\n全年举办健康知识讲座⟨xxx场|he_lectures⟩，参加群众⟨xxxx人次|he_lecture_attend⟩；开展公众健康咨询活动⟨xx次|he_consult⟩，接受咨询群众⟨xxxx人次|he_consult_attend⟩；发放健康教育宣传资料⟨xx种|he_material_kinds⟩⟨xxxxx份|he_material_copies⟩；更换宣传栏⟨xxx期|he_board_updates⟩。',
  '（三）慢性病管理\n一是高血压患者健康管理。在管高血压患者⟨xxxx人|htn_managed⟩，较去年同期增加⟨xx人|htn_managed|change⟩，规范管理⟨xxxx人|htn_standard⟩，规范管理率⟨xx.x%|htn_standard_rate⟩，血压控制率⟨xx.x%|htn_control_rate⟩。二是糖尿病患者健康管理。在管2型糖尿病患者⟨xxx人|dm_managed⟩，规范管理率⟨xx.x%|dm_standard_rate⟩，血糖控制率⟨xx.x%|dm_control_rate⟩。',
  '（四）老年人健康管理\n辖区65岁及以上常住居民⟨xxxx人|elder65_pop⟩，完成老年人健康体检⟨xxxx人|elder_exam⟩，体检率⟨xx%|elder_exam_rate⟩；接受健康管理的65岁及以上老年人⟨xxxx人|elder65_managed⟩，健康管理率⟨xx%|elder65_managed_rate⟩，高于目标⟨x个百分点|elder65_managed_rate|pace⟩。',
  '（五）妇幼保健\n全县活产数⟨xxx人|live_births⟩，住院分娩⟨xxx人|hospital_births⟩，住院分娩率⟨xx%|hospital_birth_rate⟩；早孕建册率⟨xx%|early_booking_rate⟩，产后访视率⟨xx%|postnatal_visit_rate⟩；孕产妇系统管理率⟨xx%|maternal_systematic_rate⟩，3岁以下儿童系统管理率⟨xx%|child3_systematic_rate⟩；孕产妇死亡率⟨xx/10万|maternal_mortality⟩，婴儿死亡率⟨x.xx‰|infant_mortality⟩，5岁以下儿童死亡率⟨x.xx‰|under5_mortality⟩。',
  '（六）严重精神障碍患者管理\n在册严重精神障碍患者⟨xxx人|smi_registered⟩，在管⟨xxx人|smi_managed⟩，管理率⟨xx%|smi_managed_rate⟩，规范管理率⟨xx%|smi_standard_rate⟩，面访率⟨xx%|smi_visit_rate⟩，服药率⟨xx%|smi_drug_rate⟩，报告患病率⟨x.xx‰|smi_prevalence⟩。',
  '（七）医疗服务\n上半年，全县医疗机构门诊⟨xx.x万人次|outpatients⟩，同比增长⟨x.x%|outpatients|yoy⟩；住院⟨xxxx人次|inpatients⟩，同比下降⟨x.x%|inpatients|yoy⟩；开展手术⟨xxx台次|surgeries⟩；业务总收入⟨xxxx万元|revenue⟩，较去年同期增长⟨x%|revenue|yoy⟩。病床使用率⟨xx%|bed_use_rate⟩，出院者平均住院日⟨x.x天|average_stay⟩。',
  '（八）家庭医生签约服务\n组建家庭医生团队⟨xx个|fd_teams⟩，签约居民⟨xxxxx人|contract_people⟩，签约率⟨xx%|contract_rate⟩，其中重点人群签约⟨xxxx人|contract_key_people⟩，重点人群签约率⟨xx%|contract_key_rate⟩，履约率⟨xx%|contract_fulfil_rate⟩。',
  '（九）卫生监督\n全年开展日常监督检查⟨xxx家|inspections⟩，完成“双随机”监督抽检⟨xx家|double_random⟩，完成率⟨100%|double_random|completion⟩；下达监督意见书⟨xxx份|sup_opinions⟩，整改复查率⟨xx%|sup_review_rate⟩；查处违法违规案件⟨x起|penalty_cases⟩，罚没款⟨x.x万元|penalty_money⟩。',
  '（十）免疫规划\n辖区适龄儿童建卡建证⟨xxx人|imm_cards⟩，建证率⟨xx%|imm_cards_rate⟩，国家免疫规划疫苗接种率⟨xx%|imm_nip_rate⟩，乙肝疫苗首针及时率⟨xx%|hepb_birth_rate⟩；新冠疫苗累计接种⟨xxxxx剂次|covid_doses⟩，完成全程接种⟨xxxxx人|covid_full⟩，全程接种率⟨xx%|covid_full_rate⟩。',
  // Figures dealt out with 分别.
  '高血压、2型糖尿病患者规范管理率分别达到⟨xx%|htn_standard_rate⟩和⟨xx%|dm_standard_rate⟩，均高于省定标准。',
  '孕产妇系统管理率、3岁以下儿童系统管理率、住院分娩率分别为⟨XX%|maternal_systematic_rate⟩、⟨XX%|child3_systematic_rate⟩、⟨XX%|hospital_birth_rate⟩。',
  '门诊人次、住院人次同比分别增长⟨**%|outpatients|yoy⟩、⟨**%|inpatients|yoy⟩。',
  '执业（助理）医师、注册护士分别为⟨**人|doctors⟩、⟨**人|nurses⟩，每千人口床位数⟨*.**张|beds_per_1000⟩。',
  // Items in a list, colon before the figure.
  '1.电子健康档案建档率：⟨xx%|ehr_rate⟩\n2.高血压患者规范管理率：⟨xx%|htn_standard_rate⟩\n3.老年人中医药健康管理率：⟨xx%|tcm_elder_rate⟩\n4.0—36个月儿童中医药健康管理率：⟨xx%|tcm_child_rate⟩\n5.肺结核患者管理率：⟨xx%|tb_managed_rate⟩\n6.传染病疫情报告及时率：⟨xx%|notifiable_timely_rate⟩',
  // Units left standing after the number was cut out.
  '全年完成核酸检测⟨万份|nat_tests⟩，累计接种新冠疫苗⟨万剂次|covid_doses⟩，同比增长⟨%|covid_doses|yoy⟩。',
  '艾滋病扩大筛查⟨余人次|hiv_screened⟩，存活的感染者抗病毒治疗覆盖率⟨%|hiv_art_rate⟩。',
  // Targets and completion.
  '农村妇女“两癌”检查⟨xxxx人次|two_cancer⟩，完成年度任务的⟨xx%|two_cancer|completion⟩；免费孕前优生健康检查⟨xxx对|preconception_couples⟩，占年度目标任务的⟨xx%|preconception_couples|completion⟩。',
  '全年进修培训⟨xxx人次|training_people⟩，完成年度目标任务的⟨xx.x%|training_people|completion⟩，快于序时进度⟨x.x个百分点|training_people|pace⟩。',
  '产前筛查⟨xxx人|prenatal_screen⟩，任务完成率⟨xx%|prenatal_task_rate⟩。',
  // Other places and other times.
  '石桥镇高血压患者规范管理率为⟨xx%|htn_standard_rate|value|of:石桥镇⟩，白河乡为⟨xx%|htn_standard_rate|value|of:白河乡⟩，低于全县平均水平。',
  '青溪镇建立居民电子健康档案⟨xxxx份|ehr_count|value|of:青溪镇⟩，老年人健康管理率⟨xx%|elder65_managed_rate|value|of:青溪镇⟩。',
  '全县共报告法定传染病⟨xx例|notifiable_cases⟩，去年同期为⟨xx例|notifiable_cases|value|last_year⟩，报告发病率⟨xx/10万|notifiable_incidence⟩。',
  // Money.
  '发放少生快富奖励金⟨**万元|ssk_money⟩，惠及⟨**人|ssk_people⟩；发放农村计划生育家庭奖励扶助金⟨**万元|jf_money⟩，惠及⟨**人|jf_people⟩；发放特别扶助金⟨**万元|tf_money⟩。',
  '全年医疗救助⟨XXXX人次|aid_people⟩，支付救助资金⟨XXX万元|aid_money⟩，次均救助⟨XXX元|aid_per_visit⟩。',
  '通过省级平台网上采购药品⟨xxx万元|drug_purchase⟩，阳光采购率⟨100%|drug_online_rate⟩，基本药物采购金额占比⟨xx%|essential_drug_rate⟩。',
  '实施医疗卫生项目⟨x个|projects_total⟩，其中竣工⟨x个|projects_completed⟩，在建⟨x个|projects_building⟩，完成投资⟨xxxx万元|projects_spent⟩。',
  // What the ledger of a health bureau does not hold.
  '全县城镇新增就业⟨xxx人|-⟩，登记失业率控制在⟨x.x%|-⟩以内。',
  '完成造林⟨xxx亩|-⟩，森林覆盖率达⟨xx%|-⟩，新建高标准农田⟨x万亩|-⟩。',
  '召开党组会议⟨xx次|-⟩，开展集中学习⟨xx次|-⟩，党员干部撰写心得体会⟨xx篇|-⟩。',
  '全局共有干部职工⟨xx人|-⟩，其中党员⟨xx人|-⟩，内设股室⟨x个|-⟩。',
  '争取中央预算内资金⟨xxxx万元|-⟩，招商引资到位资金⟨x.x亿元|-⟩。',
  '全县学前教育毛入园率⟨xx%|-⟩，义务教育巩固率⟨xx%|-⟩，资助困难学生⟨xxx人|-⟩。',
  '城乡居民基本医疗保险参保⟨xxxxx人|-⟩，参保率⟨xx%|-⟩；慢特病门诊报销⟨xxx人次|-⟩。',
  '创建省级卫生村⟨x个|-⟩、市级卫生单位⟨x个|-⟩，病媒生物防制投放药物⟨xxx公斤|-⟩。',
  '招聘紧缺医疗人才⟨xx人|-⟩，评定高级职称⟨x人|-⟩，选派支援队员⟨x名|-⟩。',
  '办理人大代表建议⟨x件|-⟩、政协提案⟨x件|-⟩，满意率⟨100%|-⟩。',
  '医保基金支出⟨xxxx万元|-⟩，追回违规资金⟨x.x万元|-⟩。',
];
