export { buildTargetRow } from './build-target-row.ts';
export { doAndDraw, erase, render } from './render.ts';
