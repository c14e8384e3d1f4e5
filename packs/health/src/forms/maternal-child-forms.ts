import type { FormDefinition } from '@taizhang/records';
import { MCH_CENTRE, TOWNSHIP_HOSPITALS } from '../metrics/define.ts';
import { asksAboutLeap, needsBoth, neverAbove, sketchForm } from './sketch-form.ts';

const BASIS = '《中华人民共和国母婴保健法》；全国妇幼卫生调查制度';

/** Maternal and child health: by place of residence from township hospitals, check-ups from the centre. */
export const maternalChildForms: readonly FormDefinition[] = [
  sketchForm({
    id: 'mch-monthly', number: '05', frequency: 'month', audience: TOWNSHIP_HOSPITALS, owner: 'mch', basis: BASIS,
    name: { zh: '妇幼健康月报', en: 'Maternal and child health, monthly' },
    groups: [
      { name: { zh: '孕产妇', en: 'Maternity' }, metrics: ['live_births', 'maternal_total', 'hospital_births', 'maternal_systematic', 'early_booking', 'postnatal_visited', 'high_risk_maternal', 'high_risk_managed', 'maternal_deaths', 'prenatal_screen', 'folic_acid', 'hospital_birth_rate', 'maternal_systematic_rate'] },
      { name: { zh: '新生儿和儿童', en: 'Newborns and children' }, metrics: ['newborn_visited', 'newborn_screened', 'child3_pop', 'child3_systematic', 'infant_deaths', 'under5_deaths', 'nutrition_people', 'nutrition_boxes', 'child3_systematic_rate'] },
      { name: { zh: '妇女', en: 'Women' }, metrics: ['two_cancer', 'two_cancer_abnormal', 'two_cancer_followed', 'gyn_due', 'gyn_screen'] },
    ],
    checks: [
      neverAbove('hospital_births', 'live_births'), neverAbove('maternal_systematic', 'maternal_total'), neverAbove('early_booking', 'maternal_total'),
      neverAbove('postnatal_visited', 'maternal_total'), neverAbove('high_risk_maternal', 'maternal_total'), neverAbove('high_risk_managed', 'high_risk_maternal'),
      neverAbove('newborn_visited', 'live_births'), neverAbove('newborn_screened', 'live_births'), neverAbove('child3_systematic', 'child3_pop'),
      neverAbove('infant_deaths', 'under5_deaths'), needsBoth('nutrition_boxes', 'nutrition_people'), neverAbove('two_cancer_abnormal', 'two_cancer'),
      neverAbove('two_cancer_followed', 'two_cancer_abnormal'), asksAboutLeap('two_cancer', 5), asksAboutLeap('gyn_screen', 5),
      {
        id: 'maternal-death', severity: 'soft', when: 'maternal_deaths > 0', keys: ['maternal_deaths'],
        sentence: { zh: '报告了孕产妇死亡，请写明是否已按规定个案上报和评审。', en: 'A maternal death is reported; say whether the case was notified and reviewed.' },
      },
    ],
  }),
  sketchForm({
    id: 'mch-centre-monthly', number: '06', frequency: 'month', audience: MCH_CENTRE, owner: 'mch', basis: BASIS,
    name: { zh: '婚前和孕前检查月报', en: 'Premarital and pre-pregnancy check-ups, monthly' },
    groups: [
      { name: { zh: '婚前检查', en: 'Premarital' }, metrics: ['premarital_due', 'premarital_couples', 'premarital_saving', 'premarital_rate', 'premarital_saving_per_couple'] },
      { name: { zh: '孕前检查', en: 'Pre-pregnancy' }, metrics: ['preconception_goal', 'preconception_couples', 'preconception_saving', 'preconception_saving_per_couple'] },
    ],
    checks: [
      neverAbove('premarital_couples', 'premarital_due'), needsBoth('premarital_saving', 'premarital_couples'), needsBoth('preconception_saving', 'preconception_couples'),
      asksAboutLeap('premarital_couples'), asksAboutLeap('preconception_couples'),
    ],
  }),
];
