import type { Localized } from '@taizhang/kernel';
import { SERIES } from './immunisation-schedule.ts';

/** Every sentence of immunisation by its code; those about a series end in its id: `due_mmr`. */
export const immunisationSentences: Readonly<Record<string, Localized>> = {
  ...Object.fromEntries(SERIES.flatMap(({ id, name }) => ofSeries(id, name))),
  certificate: { zh: '办理预防接种证', en: 'Vaccination certificate' },
  no_certificate: { zh: '未办理预防接种证', en: 'No vaccination certificate' },
  contraindicated: { zh: '有接种禁忌', en: 'Contraindicated' },
  deferred: { zh: '缓种至 {0}', en: 'Deferred until {0}' },
  hepb_late: { zh: '乙肝首针于 {0} 接种，超过出生后 24 小时', en: 'First hepatitis B dose on {0}, more than 24 hours after birth' },
  hepb_hours: { zh: '乙肝首针于 {0} 接种，未填出生后小时数', en: 'First hepatitis B dose on {0}; hours after birth not recorded' },
  hepb_none: { zh: '无乙肝首针接种记录', en: 'No first hepatitis B dose' },
  aefi_late: { zh: '异常反应 {0} 小时后报告，时限 {1} 小时', en: 'Adverse event reported after {0} hours, limit {1}' },
  aefi_limit: { zh: '发现后 {0} 小时内网络报告', en: 'Report within {0} hours of discovery' },
  aefi: { zh: '疑似预防接种异常反应', en: 'Adverse event after vaccination' },
  not_scheduled: { zh: '不在免疫程序内，记为非免疫规划接种', en: 'Outside the schedule: recorded as another vaccination' },
  proposal: { zh: '请选择疫苗，可种的有：', en: 'Choose the vaccine; these are due:' },
  nothing_due: { zh: '目前没有可种的疫苗', en: 'Nothing is due now' },
  uncounted: { zh: '母亲表面抗原阳性或不详且出生体重不足 2000 克：本剂不计剂次，满 1、2、7 月再种 3 剂', en: 'Mother HBsAg positive or unknown and under 2000 g: this dose is not counted; three more at 1, 2 and 7 months' },
  ppd: { zh: '满 3 月龄补种卡介苗须 PPD 试验阴性', en: 'From 3 months BCG needs a negative PPD test' },
  hepb_24: { zh: '乙肝首针应在出生后 24 小时内（母亲阳性或不详的 12 小时内）', en: 'First hepatitis B within 24 hours of birth (12 when the mother is positive or unknown)' },
  late: { zh: '已过应完成年龄（{0} 月龄前），按补种计', en: 'Past the age of completion (before {0} months): a make-up dose' },
  saved: { zh: '可以保存', en: 'Ready to save' },
};

function ofSeries(id: string, [zh, en]: readonly [string, string]): readonly (readonly [string, Localized])[] {
  return [
    [`due_${id}`, { zh: `${zh}第{0}剂`, en: `${en}, dose {0}` }],
    [`missing_${id}`, { zh: `${zh}第{0}剂未种`, en: `${en}: dose {0} not given` }],
    [`counts_${id}`, { zh: `${zh}第{0}剂，有效`, en: `${en}: counts as dose {0}` }],
    [`extra_${id}`, { zh: `${zh}已全程，本剂为多种`, en: `${en} is complete: this dose is one more` }],
    [`early_${id}`, { zh: `${zh}第{0}剂早种 {1} 天，无效`, en: `${en}, dose {0}: {1} days too early, does not count` }],
    [`short_${id}`, { zh: `${zh}第{0}剂与前剂间隔少 {1} 天，无效`, en: `${en}, dose {0}: {1} days too soon after the dose before, does not count` }],
    [`live_${id}`, { zh: `${zh}第{0}剂与其他减毒活疫苗间隔少 {1} 天（需 28 天），无效`, en: `${en}, dose {0}: {1} days too soon after another live vaccine (28 days), does not count` }],
    [`globulin_${id}`, { zh: `${zh}第{0}剂与免疫球蛋白间隔少 {1} 天（需 3 个月），无效`, en: `${en}, dose {0}: {1} days too soon after immunoglobulin (3 months), does not count` }],
    [`capped_${id}`, { zh: `${zh}已超过补种年龄`, en: `${en} is not made up at this age` }],
    [`version_${id}`, { zh: `${zh}：与当日免疫程序或已种品种不符，本剂不计`, en: `${en}: does not fit the schedule of that day or the product begun with, not counted` }],
  ];
}
