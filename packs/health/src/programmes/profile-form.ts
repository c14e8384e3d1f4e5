import type { FieldDefinition } from '@taizhang/records';
import { choice, choices, text } from './fields.ts';

const DISEASES = [
  ['1', '无', 'None'], ['2', '高血压', 'Hypertension'], ['3', '糖尿病', 'Diabetes'], ['4', '冠心病', 'Coronary disease'], ['5', '慢性阻塞性肺疾病', 'COPD'], ['6', '恶性肿瘤', 'Cancer'],
  ['7', '脑卒中', 'Stroke'], ['8', '严重精神障碍', 'Severe mental disorder'], ['9', '结核病', 'Tuberculosis'], ['10', '肝炎', 'Hepatitis'], ['11', '其他法定传染病', 'Other notifiable disease'],
  ['12', '职业病', 'Occupational disease'], ['13', '其他', 'Other'],
] as const;
const NONE_OR_OTHER = [['1', '无', 'None'], ['2', '有', 'Yes']] as const;

/**
 * 个人基本信息表 (规范 1.1, from memory). Name, certificates, telephone and the person to call are not here: they identify the
 * resident and stand in the register, encrypted.
 */
export const profileFields: readonly FieldDefinition[] = [
  text('record_code', ['档案编号', 'Record code'], { longest: 17, note: ['17 位：区划 6、乡镇 3、村居 3、序号 5', '17 digits: area 6, township 3, village 3, serial 5'] }),
  choice('medium', ['档案形式', 'Kept as'], [['1', '电子档案', 'Electronic record'], ['2', '纸质档案，未录入', 'Paper, not yet entered']], { required: true, preset: '1' }),
  choice('residence', ['常住类型', 'Residence'], [['1', '户籍', 'Registered here'], ['2', '非户籍', 'Registered elsewhere']], { required: true, preset: '1' }),
  choice('nation', ['民族', 'Nationality'], [['01', '汉族', 'Han'], ['99', '少数民族', 'Minority']], { row: 'person' }),
  choice('blood', ['血型', 'Blood group'], [['1', 'A 型', 'A'], ['2', 'B 型', 'B'], ['3', 'O 型', 'O'], ['4', 'AB 型', 'AB'], ['5', '不详', 'Unknown']], { row: 'person' }),
  choice('rh', ['RH', 'Rh'], [['1', '阴性', 'Negative'], ['2', '阳性', 'Positive'], ['3', '不详', 'Unknown']], { row: 'person' }),
  choice('education', ['文化程度', 'Education'], [
    ['1', '研究生', 'Postgraduate'], ['2', '大学本科', 'University'], ['3', '大学专科和专科学校', 'College'], ['4', '中等专业学校', 'Vocational school'], ['5', '技工学校', 'Technical school'],
    ['6', '高中', 'Senior secondary'], ['7', '初中', 'Junior secondary'], ['8', '小学', 'Primary'], ['9', '文盲或半文盲', 'None'], ['10', '不详', 'Unknown'],
  ], { row: 'social' }),
  choice('occupation', ['职业', 'Occupation'], [
    ['0', '国家机关、党群组织、企业、事业单位负责人', 'Head of an office or company'], ['1', '专业技术人员', 'Professional'], ['2', '办事人员和有关人员', 'Clerk'], ['3', '商业、服务业人员', 'Trade and services'],
    ['4', '农、林、牧、渔、水利业生产人员', 'Farming, forestry, herding, fishing'], ['5', '生产、运输设备操作人员及有关人员', 'Production and transport'], ['6', '军人', 'Armed forces'], ['7', '不便分类的其他从业人员', 'Other'], ['8', '无职业', 'None'],
  ], { row: 'social' }),
  choice('marriage', ['婚姻状况', 'Marriage'], [['1', '未婚', 'Single'], ['2', '已婚', 'Married'], ['3', '丧偶', 'Widowed'], ['4', '离婚', 'Divorced'], ['5', '未说明', 'Not stated']], { row: 'social' }),
  choices('payment', ['医疗费用支付方式', 'Pays for care by'], [
    ['1', '城镇职工基本医疗保险', 'Employee insurance'], ['2', '城镇居民基本医疗保险', 'Urban resident insurance'], ['3', '新型农村合作医疗', 'Rural cooperative scheme'], ['4', '贫困救助', 'Poverty relief'],
    ['5', '商业医疗保险', 'Private insurance'], ['6', '全公费', 'Public funds'], ['7', '全自费', 'Own means'], ['8', '其他', 'Other'],
  ]),
  choices('allergy', ['药物过敏史', 'Drug allergy'], [['1', '无', 'None'], ['2', '青霉素', 'Penicillin'], ['3', '磺胺', 'Sulfonamides'], ['4', '链霉素', 'Streptomycin'], ['5', '其他', 'Other']], { exclusive: '1', preset: '1' }),
  choices('exposure', ['暴露史', 'Exposure'], [['1', '无', 'None'], ['2', '化学品', 'Chemicals'], ['3', '毒物', 'Poisons'], ['4', '射线', 'Radiation']], { exclusive: '1', preset: '1' }),
  choices('history', ['既往史（疾病）', 'Past illness'], DISEASES, { exclusive: '1', preset: '1' }),
  choice('surgery', ['手术', 'Surgery'], NONE_OR_OTHER, { preset: '1', row: 'past' }),
  choice('injury', ['外伤', 'Injury'], NONE_OR_OTHER, { preset: '1', row: 'past' }),
  choice('transfusion', ['输血', 'Transfusion'], NONE_OR_OTHER, { preset: '1', row: 'past' }),
  choices('family_history', ['家族史', 'Family history'], [
    ...DISEASES.slice(0, 10), ['11', '先天畸形', 'Birth defect'], ['12', '其他', 'Other'],
  ], { exclusive: '1', preset: '1' }),
  choice('hereditary', ['遗传病史', 'Hereditary disease'], NONE_OR_OTHER, { preset: '1' }),
  choices('disability', ['残疾情况', 'Disability'], [
    ['1', '无残疾', 'None'], ['2', '视力残疾', 'Sight'], ['3', '听力残疾', 'Hearing'], ['4', '言语残疾', 'Speech'], ['5', '肢体残疾', 'Limbs'], ['6', '智力残疾', 'Intellectual'], ['7', '精神残疾', 'Mental'], ['8', '其他残疾', 'Other'],
  ], { exclusive: '1', preset: '1' }),
  choice('kitchen', ['厨房排风设施', 'Kitchen ventilation'], [['1', '无', 'None'], ['2', '油烟机', 'Hood'], ['3', '换气扇', 'Fan'], ['4', '烟囱', 'Chimney']], { row: 'home' }),
  choice('fuel', ['燃料类型', 'Fuel'], [['1', '液化气', 'Bottled gas'], ['2', '煤', 'Coal'], ['3', '天然气', 'Natural gas'], ['4', '沼气', 'Biogas'], ['5', '柴火', 'Wood'], ['6', '其他', 'Other']], { row: 'home' }),
  choice('water', ['饮水', 'Water'], [['1', '自来水', 'Tap'], ['2', '经净化过滤的水', 'Filtered'], ['3', '井水', 'Well'], ['4', '河湖水', 'River or lake'], ['5', '塘水', 'Pond'], ['6', '其他', 'Other']], { row: 'home' }),
  choice('toilet', ['厕所', 'Toilet'], [['1', '卫生厕所', 'Sanitary'], ['2', '一格或二格粪池式', 'Cesspit'], ['3', '马桶', 'Bucket'], ['4', '露天粪坑', 'Open pit'], ['5', '简易棚厕', 'Shed']], { row: 'home' }),
  choice('livestock', ['禽畜栏', 'Livestock'], [['1', '无', 'None'], ['2', '单设', 'Separate'], ['3', '室内', 'Indoors'], ['4', '室外', 'Outdoors']], { row: 'home' }),
];

/** 档案更新: the same questions, none of them owed; an answer replaces the one before. */
export const revisionFields: readonly FieldDefinition[] = profileFields.map((field) => withoutDuty(field));

/** Everything a complete cover and profile answer (规范化档案: 封面和个人基本信息表完整); blood groups may be 不详, not empty. */
export const COMPLETE_PROFILE: readonly string[] = profileFields.map(({ key }) => key).filter((key) => key !== 'medium');

function withoutDuty(field: FieldDefinition): FieldDefinition {
  if (field.type === 'choice' || field.type === 'choices') {
    const { required: _, preset: __, ...rest } = field;
    return rest;
  }
  const { required: _, ...rest } = field;
  return rest;
}
