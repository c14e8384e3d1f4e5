export { buildTargetRow } from './build-target-row.ts';
export { doAndDraw, render } from './render.ts';
