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

/** A procedure laid out in one column, to be drawn as it is; narrow enough for a phone. */
export interface ProcedureDiagram {
  readonly width: number;
  readonly height: number;
  readonly nodes: readonly DiagramNode[];
  readonly edges: readonly DiagramEdge[];
}

const BOX = { width: 132, height: 36, gap: 22 };
const MARGIN = 8;
/** Room for one line beside the boxes. */
const LANE = 12;

/**
 * Lays out the states of a procedure one below the other, each after the ones it is reached from, ends last. Lines that lead further down
 * run on the right, lines that lead up again on the left, so that none crosses a box.
 */
export function drawProcedure(procedure: Procedure, at: { readonly state?: string; readonly passed?: readonly string[] } = {}): ProcedureDiagram {
  const states = inOrder(procedure);
  const links = linksOf(procedure, states.map(({ id }) => id));
  const rights = withLanes(links.filter(({ from, to }) => to > from + 1));
  const lefts = withLanes(links.filter(({ from, to }) => to < from));
  const x = MARGIN + lefts.count * LANE;
  const passed = new Set(at.passed ?? []);
  const nodes = states.map(({ id, name, isFinal }, row): DiagramNode => ({
    id, name, x, y: MARGIN + row * (BOX.height + BOX.gap), width: BOX.width, height: BOX.height, isFinal: isFinal === true, isCurrent: id === at.state, isPassed: passed.has(id),
  }));
  const edges = links.map((link): DiagramEdge => {
    const isBack = link.to < link.from;
    const ends = { from: states[link.from]?.id ?? '', to: states[link.to]?.id ?? '', actions: link.actions, isBack };
    const [top, bottom] = [topOf(link.from), topOf(link.to)];
    const lane = (isBack ? lefts : rights).laneOf(link);
    if (lane === undefined) return { ...ends, points: [[x + BOX.width / 2, top + BOX.height], [x + BOX.width / 2, bottom]] };
    const side = isBack ? x : x + BOX.width;
    const turn = isBack ? x - (lane + 1) * LANE : side + (lane + 1) * LANE;
    const [out, into] = isBack ? [top + BOX.height * 0.3, bottom + BOX.height * 0.7] : [top + BOX.height * 0.7, bottom + BOX.height * 0.3];
    return { ...ends, points: [[side, out], [turn, out], [turn, into], [side, into]] };
  });
  return { width: x + BOX.width + rights.count * LANE + MARGIN, height: topOf(states.length) - BOX.gap + MARGIN, nodes, edges };
}

/** A line between two rows, with the actions that take it. */
interface Link {
  readonly from: number;
  readonly to: number;
  readonly actions: readonly Localized[];
}

function topOf(row: number): number {
  return MARGIN + row * (BOX.height + BOX.gap);
}

/** A state stands after the first state it is reached from; ends stand last, so that most lines lead downwards. */
function inOrder(procedure: Procedure): readonly Procedure['states'][number][] {
  const depth = new Map<string, number>();
  let frontier = procedure.actions.filter(({ from }) => from.length === 0).map(({ to }) => to ?? '');
  for (let level = 0; frontier.length > 0; level += 1) {
    const fresh = [...new Set(frontier)].filter((id) => !depth.has(id));
    for (const id of fresh) depth.set(id, level);
    frontier = procedure.actions.filter(({ from }) => from.some((id) => fresh.includes(id))).flatMap(({ to }) => to ?? []);
  }
  const placeOf = ({ id, isFinal }: Procedure['states'][number]) => (isFinal === true ? procedure.states.length : (depth.get(id) ?? procedure.states.length));
  return [...procedure.states].sort((a, b) => placeOf(a) - placeOf(b));
}

function linksOf(procedure: Procedure, rows: readonly string[]): readonly Link[] {
  const links = new Map<string, { readonly from: number; readonly to: number; readonly actions: Localized[] }>();
  for (const { name, from, to } of procedure.actions) {
    for (const source of from) {
      const [a, b] = [rows.indexOf(source), rows.indexOf(to ?? source)];
      if (a < 0 || b < 0 || a === b) continue;
      const key = `${a} ${b}`;
      const link = links.get(key) ?? { from: a, to: b, actions: [] };
      link.actions.push(name);
      links.set(key, link);
    }
  }
  return [...links.values()];
}

/** Gives every link the innermost lane that is free along it; short ones first, so that they lie inside. */
function withLanes(links: readonly Link[]): { readonly count: number; readonly laneOf: (link: Link) => number | undefined } {
  const lanes: Link[][] = [];
  const chosen = new Map<Link, number>();
  const span = ({ from, to }: Link) => Math.abs(to - from);
  for (const link of [...links].sort((a, b) => span(a) - span(b))) {
    const [top, bottom] = [Math.min(link.from, link.to), Math.max(link.from, link.to)];
    const free = lanes.findIndex((lane) => lane.every(({ from, to }) => Math.max(from, to) < top || Math.min(from, to) > bottom));
    const lane = free < 0 ? lanes.length : free;
    (lanes[lane] ??= []).push(link);
    chosen.set(link, lane);
  }
  return { count: lanes.length, laneOf: (link) => chosen.get(link) };
}
