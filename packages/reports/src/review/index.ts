export { lastPassBefore, REVIEW_LEVELS, reviewStanding, type ReviewAct, type ReviewLevel, type ReviewStanding } from './review-standing.ts';
