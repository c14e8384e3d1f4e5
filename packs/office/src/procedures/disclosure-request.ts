import type { Clock, Procedure } from '@taizhang/workflow';
import { openInformation } from '../norm.ts';

/** Asking the applicant once for what is missing. */
const supplement: Clock = {
  id: 'supplement',
  name: { zh: '补正告知', en: 'Asking for completion' },
  from: { zh: '收到申请', en: 'the application was received' },
  length: { count: 7, unit: 'workdays' },
  basis: openInformation('第30条'),
  lastDay: 'stands',
};

/** The answer; asking third parties or other bodies is left out, and a completed application begins it anew. */
const answer: Clock = {
  id: 'answer',
  name: { zh: '申请答复', en: 'Answer to the applicant' },
  from: { zh: '收到申请（补正的，自收到补正）', en: 'the application, or its completion, was received' },
  length: { count: 20, unit: 'workdays' },
  basis: openInformation('第33条第2款'),
  lastDay: 'stands',
  pauses: [{ id: 'consultation', name: { zh: '征求第三方或其他机关意见', en: 'Consultation of third parties or other bodies' }, basis: openInformation('第33条第3款') }],
  extension: {
    length: { count: 20, unit: 'workdays' },
    times: 1,
    condition: { zh: '经政府信息公开工作机构负责人同意并告知申请人', en: 'agreed by the head of the disclosure office and told to the applicant' },
    basis: openInformation('第33条第2款'),
  },
};

/** What the third party asked has for its opinion; silence leaves the decision to the office. */
const consultation: Clock = {
  id: 'consultation',
  name: { zh: '第三方意见', en: 'Opinion of the third party' },
  from: { zh: '收到征求意见书', en: 'the request for an opinion was received' },
  length: { count: 15, unit: 'workdays' },
  basis: openInformation('第32条'),
  lastDay: 'moves',
};

/** Applications for government information (依申请公开). */
export const disclosureRequest: Procedure = { id: 'disclosure-request', name: { zh: '依申请公开', en: 'Application for information' }, clocks: [supplement, answer, consultation] };
