import { ladder, LIGHTS_BY_DAYS, sketch, type Clock, type Procedure } from '@taizhang/workflow';
import { disputes } from './norm.ts';

const { choice, end, longText, money, option, relation, state, text, word } = sketch;

/** Whether the bureau mediates. */
const acceptance: Clock = { id: 'acceptance', name: word('行政调解受理', 'Accepting the mediation'), from: word('收到调解申请', 'the application was received'), length: { count: 5, unit: 'workdays' }, basis: disputes('第40条'), lastDay: 'stands' };
/** The mediation; appraisals are left out, and without an agreement by then it has failed. */
const mediation: Clock = {
  id: 'mediation', name: word('行政调解', 'Mediation'), from: word('受理', 'it was accepted'), length: { count: 30, unit: 'workdays' }, basis: disputes('第40条'), lastDay: 'stands',
  pauses: [{ id: 'appraisal', name: word('医疗损害鉴定', 'Appraisal of the harm'), basis: disputes('第40条') }],
};
/** The autopsy when the cause of death is in dispute. */
const autopsy: Clock = { id: 'autopsy', name: word('尸检', 'Autopsy'), from: word('患者死亡', 'the patient died'), length: { count: 48, unit: 'hours' }, basis: disputes('第26条', 'memory'), lastDay: 'stands' };
/** The same where the body can be kept frozen. */
const lateAutopsy: Clock = { id: 'autopsy-frozen', name: word('尸检（具备冻存条件）', 'Autopsy, body kept frozen'), from: word('患者死亡', 'the patient died'), length: { count: 7, unit: 'days' }, basis: disputes('第26条', 'memory'), lastDay: 'stands' };

const disputed = { field: 'death', isOneOf: ['disputed'] } as const;
const frozen = { field: 'death', isOneOf: ['disputed_frozen'] } as const;
const autopsyStops = [{ clock: 'autopsy', effect: 'stop' }, { clock: 'autopsy-frozen', effect: 'stop' }] as const;
const stops = [{ clock: 'mediation', effect: 'stop' }, ...autopsyStops] as const;

/** Medical disputes: reported by the institution, records sealed, mediated by the bureau when asked, appraisal left out of the time. */
export const medicalDispute: Procedure = {
  id: 'medical-dispute',
  name: word('医疗纠纷', 'Medical dispute'),
  purpose: word('医疗纠纷的报告、封存、行政调解、鉴定与结案', 'Medical disputes: report, sealing, mediation, appraisal, closing'),
  isPublic: false,
  states: [
    state('reported', '已报告', 'Reported'),
    state('applied', '待受理调解', 'Mediation asked for'),
    state('mediating', '调解中', 'In mediation'),
    state('appraisal', '鉴定中', 'Being appraised'),
    end('agreed', '达成协议', 'Agreed'),
    end('failed', '调解不成', 'Failed'),
    end('elsewhere', '协商、人民调解或诉讼解决', 'Settled elsewhere'),
  ],
  relations: [relation('institution', '医疗机构', 'institution'), relation('handler', '医政承办人', 'handler'), relation('head', '分管领导', 'leader in charge')],
  fields: [
    longText('dispute', '争议经过', 'Dispute'),
    choice('death', '是否涉及死亡', 'Death', [option('none', '不涉及死亡', 'None'), option('undisputed', '死亡，死因无异议', 'Death, cause undisputed'), option('disputed', '死亡，死因有异议', 'Death, cause disputed'), option('disputed_frozen', '死亡，死因有异议，具备冻存条件', 'Death, cause disputed, body kept frozen')]),
    choice('sealed', '病历、实物封存', 'Sealed', [option('sealed', '已共同封存', 'Sealed by both'), option('not_needed', '未要求封存', 'Not asked for')]),
    money('claimed', '索赔金额（元）', 'Claimed (yuan)'),
    money('agreed_amount', '协议金额（元）', 'Agreed (yuan)'),
    text('appraiser', '鉴定机构', 'Appraiser'),
    longText('appraisal', '鉴定意见', 'Appraisal'),
    longText('outcome', '处理结果', 'Outcome'),
    longText('improvement', '整改措施', 'What was improved'),
  ],
  clocks: [acceptance, mediation, autopsy, lateAutopsy],
  conditions: [],
  actions: [
    { id: 'report', name: word('报告', 'report'), from: [], to: 'reported', by: ['institution'], needs: ['dispute', 'death', 'sealed'], may: ['claimed'], mayBackdate: true, clocks: [{ clock: 'autopsy', effect: 'start', when: disputed }, { clock: 'autopsy-frozen', effect: 'start', when: frozen }] },
    { id: 'record_autopsy', name: word('登记尸检或拒绝尸检', 'record the autopsy or the refusal'), from: ['reported', 'applied', 'mediating', 'appraisal'], by: ['institution', 'handler'], when: { field: 'death', isOneOf: ['disputed', 'disputed_frozen'] }, needsOpinion: true, evidence: 1, clocks: autopsyStops },
    { id: 'apply', name: word('收到行政调解申请', 'receive the application'), from: ['reported'], to: 'applied', by: ['handler'], evidence: 1, mayBackdate: true, clocks: [{ clock: 'acceptance', effect: 'start' }] },
    { id: 'accept', name: word('受理调解', 'accept'), from: ['applied'], to: 'mediating', by: ['handler'], clocks: [{ clock: 'acceptance', effect: 'stop' }, { clock: 'mediation', effect: 'start' }] },
    { id: 'decline', name: word('不予受理', 'decline'), from: ['applied'], to: 'elsewhere', by: ['handler'], needsOpinion: true, clocks: [{ clock: 'acceptance', effect: 'stop' }, ...autopsyStops] },
    { id: 'appraise', name: word('委托鉴定', 'have it appraised'), from: ['mediating'], to: 'appraisal', by: ['handler'], asks: ['appraiser'], clocks: [{ clock: 'mediation', effect: 'pause', ground: 'appraisal' }] },
    { id: 'appraised', name: word('收到鉴定意见', 'receive the appraisal'), from: ['appraisal'], to: 'mediating', by: ['handler'], asks: ['appraisal'], evidence: 1, clocks: [{ clock: 'mediation', effect: 'resume' }] },
    { id: 'agree', name: word('达成调解协议', 'agree'), from: ['mediating'], to: 'agreed', by: ['handler'], asks: ['outcome', 'agreed_amount', 'improvement'], evidence: 1, clocks: stops },
    { id: 'fail', name: word('调解不成', 'fail'), from: ['mediating', 'appraisal'], to: 'failed', by: ['handler'], asks: ['outcome'], clocks: stops },
    { id: 'settle', name: word('协商或其他途径解决', 'settle elsewhere'), from: ['reported'], to: 'elsewhere', by: ['institution'], asks: ['outcome', 'improvement'], evidence: 1, clocks: autopsyStops },
  ],
  reminders: [
    ...ladder('acceptance', { who: ['handler'], above: ['head'], daysBefore: 1 }),
    ...ladder('mediation', { who: ['handler'], above: ['head'], daysBefore: 7 }),
    { id: 'autopsy-soon', clock: 'autopsy', offset: { count: -12, unit: 'hours' }, to: ['institution', 'handler'], tone: 'remind', text: word('尸检期限还有 12 小时', '12 hours left for the autopsy') },
    { id: 'autopsy-frozen-soon', clock: 'autopsy-frozen', offset: { count: -1, unit: 'days' }, to: ['institution', 'handler'], tone: 'remind', text: word('尸检期限还有 1 日', '1 day left for the autopsy') },
  ],
  lights: LIGHTS_BY_DAYS,
  figures: {
    unit: ['handler'], limits: ['acceptance', 'mediation'], closedIn: ['agreed', 'failed', 'elsewhere'],
    counts: [
      { id: 'agreed', name: word('调解成功数', 'agreed'), sentence: word('本期行政调解达成协议的件数', 'Disputes in which mediation led to an agreement in the period.'), unit: '件', better: 'higher', rule: { kind: 'closed', into: ['agreed'] } },
      { id: 'mediated', name: word('调解终结数', 'mediation ended'), sentence: word('本期行政调解达成协议或者调解不成的件数', 'Disputes whose mediation ended in the period, with or without an agreement.'), unit: '件', rule: { kind: 'closed', into: ['agreed', 'failed'] } },
      { id: 'agreed_amount', name: word('协议金额', 'agreed amount'), sentence: word('本期调解协议的金额，更正按差额计', 'Money agreed in mediation in the period; corrections with their sign.'), unit: '元', rule: { kind: 'amount', field: 'agreed_amount' } },
    ],
    rates: [{ id: 'agreement_rate', name: word('调解成功率', 'agreed, %'), numerator: 'agreed', denominator: 'mediated', better: 'higher', sentence: word('分子为达成调解协议的件数，分母为调解终结的件数', 'Disputes agreed over disputes whose mediation ended.') }],
  },
};
