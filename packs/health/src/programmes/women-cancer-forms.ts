import type { RecordKind } from '@taizhang/records';
import { choice, text } from './fields.ts';
import { cancerPlan } from './screening-source.ts';

const SCREENING = cancerPlan('宫颈癌、乳腺癌筛查个案登记', 'memory');
const FOLLOW_UP = cancerPlan('异常和可疑病例随访', 'memory');
const BASE = { ages: [20, 130], sex: 'female' } as const;
const RESULT = choice('result', ['结果', 'Result'], [['1', '未见异常', 'Normal'], ['2', '异常或可疑', 'Abnormal or doubtful']], { required: true, preset: '1' });

/** Codes of the follow-up forms that mean something to the rule. */
export const CANCER_RESULTS: { readonly notReached: string; readonly cervical: Stages; readonly breast: Stages } = {
  notReached: '9',
  // 癌前病变以 CIN2 起计; 早诊 = CIN2、CIN3、原位腺癌、微小浸润癌.
  cervical: { early: ['3', '4', '5', '6'], late: ['7'] },
  // 早诊 = 导管原位癌、Ⅰ、Ⅱ 期.
  breast: { early: ['3', '4', '5'], late: ['6', '7'] },
};

interface Stages {
  readonly early: readonly string[];
  readonly late: readonly string[];
}

/** Screening and follow-up of cervical and breast cancer. */
export const CANCER_FORMS: readonly RecordKind[] = [
  {
    id: 'cervical', name: { zh: '宫颈癌筛查', en: 'Cervical screening' }, source: SCREENING, ...BASE, oncePerDay: true,
    fields: [choice('method', ['筛查方法', 'Method'], [['1', '细胞学', 'Cytology'], ['2', 'HPV 检测', 'HPV test'], ['3', '联合筛查', 'Both']], { required: true, carries: true }), RESULT, text('finding', ['检查所见', 'Finding'], { longest: 100 })],
  },
  {
    id: 'breast', name: { zh: '乳腺癌筛查', en: 'Breast screening' }, source: SCREENING, ...BASE, oncePerDay: true,
    fields: [
      choice('method', ['筛查方法', 'Method'], [['1', '乳腺超声', 'Ultrasound'], ['2', '乳腺 X 线', 'Mammography'], ['3', '联合筛查', 'Both']], { required: true, carries: true }),
      RESULT,
      choice('birads', ['BI-RADS 分级', 'BI-RADS'], [['0', '0 级', '0'], ['1', '1 级', '1'], ['2', '2 级', '2'], ['3', '3 级', '3'], ['4', '4 级', '4'], ['5', '5 级', '5']]),
    ],
  },
  {
    id: 'cervical_follow', name: { zh: '宫颈癌筛查异常随访', en: 'Follow-up of cervical screening' }, source: FOLLOW_UP, ...BASE,
    fields: [
      choice('diagnosis', ['随访诊断', 'Diagnosis'], [
        ['1', '未见病变或炎症', 'No lesion, inflammation'], ['2', 'CIN1', 'CIN1'], ['3', 'CIN2', 'CIN2'], ['4', 'CIN3', 'CIN3'], ['5', '原位腺癌', 'Adenocarcinoma in situ'],
        ['6', '微小浸润癌', 'Microinvasive'], ['7', '浸润癌', 'Invasive'], ['9', '失访或拒绝', 'Lost or refused'],
      ], { required: true }),
      text('hospital', ['诊断机构', 'Diagnosed at'], { carries: true, longest: 60 }),
    ],
  },
  {
    id: 'breast_follow', name: { zh: '乳腺癌筛查异常随访', en: 'Follow-up of breast screening' }, source: FOLLOW_UP, ...BASE,
    fields: [
      choice('diagnosis', ['随访诊断', 'Diagnosis'], [
        ['1', '未见病变', 'No lesion'], ['2', '良性病变', 'Benign'], ['3', '导管原位癌', 'Ductal carcinoma in situ'], ['4', 'Ⅰ 期', 'Stage I'], ['5', 'Ⅱ 期', 'Stage II'],
        ['6', 'Ⅲ 期', 'Stage III'], ['7', 'Ⅳ 期', 'Stage IV'], ['9', '失访或拒绝', 'Lost or refused'],
      ], { required: true }),
      text('hospital', ['诊断机构', 'Diagnosed at'], { carries: true, longest: 60 }),
    ],
  },
];
