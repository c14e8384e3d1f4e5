import type { Clock, Procedure } from '@taizhang/workflow';
import { petitions } from '../norm.ts';

/** A petition handed on to the wrong body is returned with reasons. */
const objection: Clock = {
  id: 'objection',
  name: { zh: '异议退回', en: 'Objection to the hand-over' },
  from: { zh: '收到转送、交办', en: 'the petition was handed over' },
  length: { count: 5, unit: 'workdays' },
  basis: petitions('第23条'),
  lastDay: 'stands',
};

/** Telling the petitioner in writing whether the petition is accepted. */
const acceptance: Clock = {
  id: 'acceptance',
  name: { zh: '受理告知', en: 'Telling of acceptance' },
  from: { zh: '收到信访事项', en: 'the petition was received' },
  length: { count: 15, unit: 'days' },
  basis: petitions('第23条'),
  lastDay: 'stands',
};

/** Handling a petition that seeks redress. */
const handling: Clock = {
  id: 'handling',
  name: { zh: '信访办结', en: 'Handling of the petition' },
  from: { zh: '受理', en: 'it was accepted' },
  length: { count: 60, unit: 'days' },
  basis: petitions('第34条'),
  lastDay: 'stands',
  extension: {
    length: { count: 30, unit: 'days' },
    times: 1,
    condition: { zh: '情况复杂，经本机关、单位负责人批准并告知信访人理由', en: 'complicated; approved by the head of the office, reasons told to the petitioner' },
    basis: petitions('第34条'),
  },
};

/** The petitioner's time to ask for a review. */
const reviewRequest: Clock = {
  id: 'review-request',
  name: { zh: '申请复查', en: 'Asking for a review' },
  from: { zh: '信访人收到处理意见书', en: 'the petitioner received the decision' },
  length: { count: 30, unit: 'days' },
  basis: petitions('第35条'),
  lastDay: 'moves',
};

/** The review. */
const review: Clock = {
  id: 'review',
  name: { zh: '复查', en: 'Review' },
  from: { zh: '收到复查请求', en: 'the request for a review was received' },
  length: { count: 30, unit: 'days' },
  basis: petitions('第35条'),
  lastDay: 'stands',
};

/** The petitioner's time to ask for a re-review. */
const reReviewRequest: Clock = {
  id: 're-review-request',
  name: { zh: '申请复核', en: 'Asking for a re-review' },
  from: { zh: '信访人收到复查意见', en: 'the petitioner received the review' },
  length: { count: 30, unit: 'days' },
  basis: petitions('第36条'),
  lastDay: 'moves',
};

/** The re-review; hearings are left out. */
const reReview: Clock = {
  id: 're-review',
  name: { zh: '复核', en: 'Re-review' },
  from: { zh: '收到复核请求', en: 'the request for a re-review was received' },
  length: { count: 30, unit: 'days' },
  basis: petitions('第36条'),
  lastDay: 'stands',
  pauses: [{ id: 'hearing', name: { zh: '听证', en: 'Hearing' }, basis: petitions('第36条') }],
};

/** Petitions that seek redress (信访，申诉求决类). */
export const petition: Procedure = { id: 'petition', name: { zh: '信访', en: 'Petition' }, clocks: [objection, acceptance, handling, reviewRequest, review, reReviewRequest, reReview] };
