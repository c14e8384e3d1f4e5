import type { Localized } from '@taizhang/kernel';
import type { Procedure } from './procedure.ts';

/** A box of the diagram, in units of the drawing; the corner is the upper left one. */
export interface DiagramNode {
  readonly id: string;
  readonly name: Localized;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly isFinal: boolean;
  readonly isCurrent: boolean;
  /** The item has been here. */
  readonly isPassed: boolean;
}

/** A line from one state to another with the actions that take it. */
export interface DiagramEdge {
  readonly from: string;
  readonly to: string;
  readonly actions: readonly Localized[];
  readonly points: readonly (readonly [x: number, y: number])[];
  /** Leads up again, e.g. a return. */
  readonly isBack: boolean;
}

/** A procedure laid out from top to bottom, to be drawn as it is. */
export interface ProcedureDiagram {
  readonly width: number;
  readonly height: number;
  readonly nodes: readonly DiagramNode[];
  readonly edges: readonly DiagramEdge[];
}

const BOX = { width: 132, height: 44, gapX: 28, gapY: 56 };
const MARGIN = 16;
/** Room for one line that leads past the boxes. */
const LANE = 18;

/** Lays out the states of a procedure in layers, each below the ones it is reached from, with the current state marked. */
export function drawProcedure(procedure: Procedure, at: { readonly state?: string; readonly passed?: readonly string[] } = {}): ProcedureDiagram {
  const layers = layersOf(procedure);
  const widest = Math.max(...layers.map((layer) => layer.length));
  const inner = widest * BOX.width + (widest - 1) * BOX.gapX;
  const passed = new Set(at.passed ?? []);
  const nodes = layers.flatMap((layer, row) =>
    layer.map((state, column): DiagramNode => ({
      id: state.id,
      name: state.name,
      x: MARGIN + (inner - (layer.length * BOX.width + (layer.length - 1) * BOX.gapX)) / 2 + column * (BOX.width + BOX.gapX),
      y: MARGIN + row * (BOX.height + BOX.gapY),
      width: BOX.width,
      height: BOX.height,
      isFinal: state.isFinal === true,
      isCurrent: state.id === at.state,
      isPassed: passed.has(state.id),
    })),
  );
  const edges = edgesOf(procedure, nodes, MARGIN + inner);
  const lanes = edges.reduce((right, { points }) => Math.max(right, ...points.map(([x]) => x)), MARGIN + inner);
  return { width: lanes + MARGIN, height: MARGIN * 2 + layers.length * BOX.height + (layers.length - 1) * BOX.gapY, nodes, edges };
}

/** A state lies one layer below the first state it is reached from; ends lie last, so that lines lead downwards. */
function layersOf(procedure: Procedure): readonly (readonly Procedure['states'][number][])[] {
  const depth = new Map<string, number>();
  let frontier = procedure.actions.filter(({ from }) => from.length === 0).map(({ to }) => to ?? '');
  for (let level = 0; frontier.length > 0; level += 1) {
    const fresh = [...new Set(frontier)].filter((id) => !depth.has(id));
    for (const id of fresh) depth.set(id, level);
    frontier = procedure.actions.filter(({ from }) => from.some((id) => fresh.includes(id))).flatMap(({ to }) => to ?? []);
  }
  const open = procedure.states.filter(({ isFinal }) => isFinal !== true);
  const bottom = Math.max(0, ...open.map(({ id }) => depth.get(id) ?? 0)) + 1;
  const layers: Procedure['states'][number][][] = [];
  for (const state of procedure.states) {
    const level = state.isFinal === true ? bottom : (depth.get(state.id) ?? bottom);
    (layers[level] ??= []).push(state);
  }
  return layers.filter((layer) => layer !== undefined);
}

function edgesOf(procedure: Procedure, nodes: readonly DiagramNode[], right: number): readonly DiagramEdge[] {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const grouped = new Map<string, { readonly from: DiagramNode; readonly to: DiagramNode; readonly actions: Localized[] }>();
  for (const { name, from, to } of procedure.actions) {
    for (const source of from) {
      const [a, b] = [byId.get(source), byId.get(to ?? source)];
      if (a === undefined || b === undefined || a === b) continue;
      const key = `${a.id} ${b.id}`;
      const group = grouped.get(key) ?? { from: a, to: b, actions: [] };
      group.actions.push(name);
      grouped.set(key, group);
    }
  }
  let lane = 0;
  return [...grouped.values()].map(({ from, to, actions }) => {
    const isNext = to.y === from.y + BOX.height + BOX.gapY;
    const isBack = to.y <= from.y;
    const points = isNext ? straight(from, to) : around(from, to, right + LANE * ++lane);
    return { from: from.id, to: to.id, actions, points, isBack };
  });
}

function straight(from: DiagramNode, to: DiagramNode): DiagramEdge['points'] {
  return [[from.x + from.width / 2, from.y + from.height], [to.x + to.width / 2, to.y]];
}

/** Past the boxes on the right, each line in a lane of its own. */
function around(from: DiagramNode, to: DiagramNode, lane: number): DiagramEdge['points'] {
  const [out, back] = [from.y + from.height * 0.65, to.y + to.height * 0.35];
  return [[from.x + from.width, out], [lane, out], [lane, back], [to.x + to.width, back]];
}
