/** A value of a line and its place. */
export interface LinePoint {
  readonly index: number;
  readonly value: number;
  readonly x: number;
  readonly y: number;
}

/** Places of one small chart: this year, last year, the target. */
export interface LineGeometry {
  readonly current: readonly LinePoint[];
  readonly former: readonly LinePoint[];
  readonly target: number | undefined;
  readonly baseline: number;
}

export interface LineArea {
  readonly width: number;
  readonly height: number;
  readonly count: number;
}

/** Scales both years and the target to one axis; counts start near their lowest value, since a line shows change, not amount. */
export function layOutLines(current: readonly (number | null)[], former: readonly (number | null)[], target: number | null, area: LineArea): LineGeometry {
  const values = [...current, ...former, target].filter((value) => value !== null && value !== undefined);
  const low = Math.min(...values);
  const span = Math.max(...values) - low;
  const [top, bottom] = [TOP, area.height - 12];
  const y = (value: number): number => round(span === 0 ? (top + bottom) / 2 : bottom - ((value - low) / span) * (bottom - top));
  const x = (index: number): number => round(4 + (index / Math.max(area.count - 1, 1)) * (area.width - 8));
  const points = (line: readonly (number | null)[]): readonly LinePoint[] => line.slice(0, area.count).flatMap((value, index) => (value === null ? [] : [{ index, value, x: x(index), y: y(value) }]));
  return { current: points(current), former: points(former), target: target === null || values.length === 0 ? undefined : y(target), baseline: area.height };
}

/** Room for the label of the highest point. */
const TOP = 18;

/** Path through the points; a gap in the months lifts the pen. */
export function linePath(points: readonly LinePoint[]): string {
  return points.map((point, place) => `${place > 0 && points[place - 1]?.index === point.index - 1 ? 'L' : 'M'}${point.x} ${point.y}`).join('');
}

/** Moves two labels apart when they would print over each other. */
export function spreadLabels(first: number, second: number, gap: number): readonly [number, number] {
  const distance = second - first;
  if (Math.abs(distance) >= gap) return [first, second];
  const push = (gap - Math.abs(distance)) / 2;
  return distance >= 0 ? [first - push, second + push] : [first + push, second - push];
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
