export { buildForm, buildItem } from './forms.ts';
export { anyStep, buildAction, type Step } from './submissions.ts';
export { anyDay, anyResident, buildRecord, buildResident, TEST_CLINIC } from './residents.ts';
export { brokenLaw, unsaid, type LawCase } from './programme-laws.ts';
