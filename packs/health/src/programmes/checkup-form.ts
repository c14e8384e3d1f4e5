import type { FieldDefinition, RecordKind } from '@taizhang/records';
import { choice, choices, number, text } from './fields.ts';
import { norm } from './norm-source.ts';

const NORMAL_OR_NOT = [['1', '正常', 'Normal'], ['2', '异常', 'Abnormal']] as const;
const NOT_OR_FOUND = [['1', '未见异常', 'Nothing found'], ['2', '异常', 'Abnormal']] as const;
const SIGNS = ['-', '±', '+', '++', '+++'].map((sign, at) => [String(at), sign, sign] as const);

/**
 * 健康体检表 (规范 1.1 and 1.6): one examination, read by every programme that owes one a year. Nothing on it is compulsory when
 * saved, because results arrive on different days; what a programme needs to call it complete, that programme says.
 */
export const checkupKind: RecordKind = {
  id: 'checkup', name: { zh: '健康体检', en: 'Health check' }, source: norm('健康体检表', 'memory'), oncePerDay: true,
  fields: [...general(), ...organs(), ...laboratory(), ...conclusions()],
};

function general(): readonly FieldDefinition[] {
  return [
    choices('symptoms', ['症状', 'Symptoms'], [
      ['1', '无症状', 'None'], ['2', '头痛', 'Headache'], ['3', '头晕', 'Dizziness'], ['4', '心悸', 'Palpitations'], ['5', '胸闷', 'Chest tightness'], ['6', '胸痛', 'Chest pain'], ['7', '慢性咳嗽', 'Chronic cough'],
      ['8', '咳痰', 'Sputum'], ['9', '呼吸困难', 'Short of breath'], ['10', '多饮', 'Thirst'], ['11', '多尿', 'Much urine'], ['12', '体重下降', 'Weight loss'], ['13', '乏力', 'Weakness'], ['14', '关节肿痛', 'Joint pain'],
      ['15', '视力模糊', 'Blurred vision'], ['16', '手脚麻木', 'Numbness'], ['17', '其他', 'Other'],
    ], { exclusive: '1', preset: '1' }),
    number('temperature', ['体温', 'Temperature'], '℃', [33, 43], { decimals: 1, usual: [35.5, 37.5], row: 'vital' }),
    number('heart_rate', ['脉率', 'Pulse'], '次/分', [20, 250], { usual: [45, 130], row: 'vital' }),
    number('breathing', ['呼吸频率', 'Breathing'], '次/分', [5, 80], { usual: [10, 30], row: 'vital' }),
    number('sbp', ['收缩压', 'Systolic pressure'], 'mmHg', [50, 300], { usual: [80, 220], row: 'bp', note: ['左右两侧取高的一侧', 'The higher of the two arms'] }),
    number('dbp', ['舒张压', 'Diastolic pressure'], 'mmHg', [30, 200], { usual: [45, 130], row: 'bp' }),
    number('height', ['身高', 'Height'], 'cm', [40, 230], { decimals: 1, usual: [130, 195], carries: true, row: 'body' }),
    number('weight', ['体重', 'Weight'], 'kg', [2, 250], { decimals: 1, usual: [35, 130], row: 'body' }),
    number('waist', ['腰围', 'Waist'], 'cm', [30, 200], { decimals: 1, usual: [50, 130], row: 'body' }),
    number('bmi', ['体质指数', 'Body mass index'], 'kg/m²', [5, 100], { decimals: 1, isFilled: true, row: 'body' }),
    choice('self_health', ['老年人健康状态自我评估', 'Own health, as an elder sees it'], [['1', '满意', 'Satisfied'], ['2', '基本满意', 'Mostly'], ['3', '说不清楚', 'Unsure'], ['4', '不太满意', 'Not quite'], ['5', '不满意', 'Not satisfied']]),
    // 老年人生活自理能力评估表: its five questions give at most 5 + 7 + 5 + 10 + 10 (规范 1.6, from memory).
    number('self_care', ['生活自理能力评分', 'Self-care score'], '分', [0, 37], { note: ['进餐、梳洗、穿衣、如厕、活动五项之和；0—3 可自理', 'Sum of eating, washing, dressing, toilet and moving; 0–3 is independent'], row: 'elder' }),
    choice('cognition', ['认知功能粗筛', 'Cognition'], [['1', '粗筛阴性', 'Negative'], ['2', '粗筛阳性', 'Positive']], { row: 'elder' }),
    choice('mood', ['情感状态粗筛', 'Mood'], [['1', '粗筛阴性', 'Negative'], ['2', '粗筛阳性', 'Positive']], { row: 'elder' }),
    choice('exercise', ['锻炼频率', 'Exercise'], [['1', '每天', 'Daily'], ['2', '每周一次以上', 'More than weekly'], ['3', '偶尔', 'Sometimes'], ['4', '不锻炼', 'Never']], { carries: true, row: 'life' }),
    choice('smoking', ['吸烟状况', 'Smoking'], [['1', '从不吸烟', 'Never'], ['2', '已戒烟', 'Stopped'], ['3', '吸烟', 'Smokes']], { carries: true, row: 'life' }),
    choice('drinking', ['饮酒频率', 'Alcohol'], [['1', '从不', 'Never'], ['2', '偶尔', 'Sometimes'], ['3', '经常', 'Often'], ['4', '每天', 'Daily']], { carries: true, row: 'life' }),
    choices('diet', ['饮食习惯', 'Diet'], [['1', '荤素均衡', 'Balanced'], ['2', '荤食为主', 'Mostly meat'], ['3', '素食为主', 'Mostly vegetables'], ['4', '嗜盐', 'Salty'], ['5', '嗜油', 'Fatty'], ['6', '嗜糖', 'Sweet']], { carries: true }),
  ];
}

function organs(): readonly FieldDefinition[] {
  return [
    choice('mouth', ['口腔', 'Mouth'], NORMAL_OR_NOT, { preset: '1', row: 'senses' }),
    choice('vision', ['视力', 'Sight'], NORMAL_OR_NOT, { preset: '1', row: 'senses' }),
    choice('hearing', ['听力', 'Hearing'], [['1', '听见', 'Hears'], ['2', '听不清或无法听见', 'Hears badly or not']], { preset: '1', row: 'senses' }),
    choice('movement', ['运动功能', 'Movement'], [['1', '可顺利完成', 'Without trouble'], ['2', '无法独立完成任何一个动作', 'Cannot alone']], { preset: '1', row: 'senses' }),
    choice('skin', ['皮肤', 'Skin'], NORMAL_OR_NOT, { preset: '1', row: 'organs' }),
    choice('lymph', ['淋巴结', 'Lymph nodes'], NOT_OR_FOUND, { preset: '1', row: 'organs' }),
    choice('lungs', ['肺', 'Lungs'], NOT_OR_FOUND, { preset: '1', row: 'organs' }),
    choice('heart', ['心脏', 'Heart'], NOT_OR_FOUND, { preset: '1', row: 'organs' }),
    choice('abdomen', ['腹部', 'Abdomen'], NOT_OR_FOUND, { preset: '1', row: 'organs' }),
    choice('oedema', ['下肢水肿', 'Swollen legs'], [['1', '无', 'None'], ['2', '单侧', 'One side'], ['3', '双侧不对称', 'Both, unequal'], ['4', '双侧对称', 'Both, equal']], { preset: '1', row: 'legs' }),
    choice('foot_pulse', ['足背动脉搏动', 'Foot pulse'], [['1', '未触及', 'Not felt'], ['2', '触及双侧对称', 'Felt, equal'], ['3', '触及左侧弱或消失', 'Weak or gone, left'], ['4', '触及右侧弱或消失', 'Weak or gone, right']], { row: 'legs' }),
  ];
}

function laboratory(): readonly FieldDefinition[] {
  return [
    number('haemoglobin', ['血红蛋白', 'Haemoglobin'], 'g/L', [20, 260], { usual: [90, 180], otherUnit: { unit: 'g/dL', factor: 10 }, row: 'blood' }),
    number('wbc', ['白细胞', 'White cells'], '×10⁹/L', [0.1, 500], { decimals: 1, usual: [3, 15], row: 'blood' }),
    number('platelet', ['血小板', 'Platelets'], '×10⁹/L', [1, 3000], { usual: [80, 450], row: 'blood' }),
    choice('urine_protein', ['尿蛋白', 'Urine protein'], SIGNS, { row: 'urine' }),
    choice('urine_sugar', ['尿糖', 'Urine sugar'], SIGNS, { row: 'urine' }),
    choice('urine_ketone', ['尿酮体', 'Urine ketones'], SIGNS, { row: 'urine' }),
    choice('urine_blood', ['尿潜血', 'Urine blood'], SIGNS, { row: 'urine' }),
    // Above 60 mmol/L nobody lives; 61 to 1000 is a reading in mg/dL.
    number('fasting_glucose', ['空腹血糖', 'Fasting glucose'], 'mmol/L', [0.5, 60], { decimals: 1, usual: [3.9, 20], otherUnit: { unit: 'mg/dL', factor: 0.0555 }, row: 'sugar' }),
    number('hba1c', ['糖化血红蛋白', 'HbA1c'], '%', [2, 25], { decimals: 1, usual: [4, 14], row: 'sugar' }),
    number('alt', ['血清谷丙转氨酶', 'ALT'], 'U/L', [0, 10_000], { usual: [1, 200], row: 'liver' }),
    number('ast', ['血清谷草转氨酶', 'AST'], 'U/L', [0, 10_000], { usual: [1, 200], row: 'liver' }),
    number('bilirubin', ['总胆红素', 'Total bilirubin'], 'μmol/L', [0, 1000], { decimals: 1, usual: [1, 60], row: 'liver' }),
    number('creatinine', ['血清肌酐', 'Creatinine'], 'μmol/L', [5, 3000], { decimals: 1, usual: [20, 300], row: 'kidney' }),
    number('urea', ['血尿素', 'Urea'], 'mmol/L', [0.2, 100], { decimals: 1, usual: [1, 20], row: 'kidney' }),
    number('cholesterol', ['总胆固醇', 'Total cholesterol'], 'mmol/L', [0.5, 40], { decimals: 2, usual: [2, 10], otherUnit: { unit: 'mg/dL', factor: 0.02586 }, row: 'lipid' }),
    number('triglyceride', ['甘油三酯', 'Triglycerides'], 'mmol/L', [0.1, 100], { decimals: 2, usual: [0.3, 8], row: 'lipid' }),
    number('ldl', ['低密度脂蛋白胆固醇', 'LDL cholesterol'], 'mmol/L', [0.1, 30], { decimals: 2, usual: [0.5, 7], row: 'lipid' }),
    number('hdl', ['高密度脂蛋白胆固醇', 'HDL cholesterol'], 'mmol/L', [0.1, 10], { decimals: 2, usual: [0.5, 3], row: 'lipid' }),
    choice('ecg', ['心电图', 'Electrocardiogram'], NORMAL_OR_NOT, { row: 'picture' }),
    choice('ultrasound', ['腹部 B 超', 'Abdominal ultrasound'], NORMAL_OR_NOT, { row: 'picture', note: ['肝胆胰脾', 'Liver, gall bladder, pancreas, spleen'] }),
    choice('chest_xray', ['胸部 X 线（DR 正位）', 'Chest X-ray'], NORMAL_OR_NOT, { row: 'picture' }),
  ];
}

function conclusions(): readonly FieldDefinition[] {
  return [
    choice('conclusion', ['健康评价', 'Conclusion'], [['1', '体检无异常', 'Nothing abnormal'], ['2', '有异常', 'Abnormal']]),
    text('abnormal', ['异常情况', 'What is abnormal'], { longest: 200 }),
    choices('guidance', ['健康指导', 'Guidance'], [
      ['1', '纳入慢性病患者健康管理', 'Take into chronic disease management'], ['2', '建议复查', 'Check again'], ['3', '建议转诊', 'Refer'], ['4', '告知无异常，预约下次', 'Told nothing is wrong, next one arranged'],
    ]),
    choices('risk_advice', ['危险因素控制', 'Risks to work on'], [['1', '戒烟', 'Stop smoking'], ['2', '健康饮酒', 'Less alcohol'], ['3', '饮食', 'Diet'], ['4', '锻炼', 'Exercise'], ['5', '减体重', 'Lose weight'], ['6', '建议接种疫苗', 'Vaccination'], ['7', '其他', 'Other']]),
  ];
}
