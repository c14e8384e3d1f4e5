export { buildForm, buildItem } from './forms.ts';
export { anyStep, buildAction, type Step } from './submissions.ts';
