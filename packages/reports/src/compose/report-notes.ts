import type { BoundFigure } from '../bound-figure.ts';
import type { Block } from '../document-tree.ts';
import { figureText } from '../phrases/figure-text.ts';

/** The notes that explain the marks behind figures; none when no figure is marked. */
export function reportNotes(figures: readonly BoundFigure[]): readonly Block[] {
  const texts = [
    ...figures.some(figure => figure.demo) ? ['标*的数字为演示数据。'] : [],
    ...figures.some(figure => figure.state === 'partial') ? [partialNote(figures)] : [],
    ...figures.some(figure => figure.override !== undefined) ? [overrideNote(figures)] : [],
  ];
  return texts.map((text, index) => ({ kind: 'note', text: texts.length === 1 ? `注：${text}` : `注${index + 1}：${text}` }));
}

function partialNote(figures: readonly BoundFigure[]): string {
  const absentByName = new Map(figures.filter(figure => figure.state === 'partial').map(figure => [figure.name, figure.absent]));
  const parts = [...absentByName].map(([name, absent]) => absent.length === 0 ? name : `${name}（缺${absent.join('、')}）`);
  return `标△的数字为不完全统计，有单位尚未报送：${parts.join('；')}。`;
}

/** Every override with both values, who signed it when, and why: once for each figure, however often it is printed. */
function overrideNote(figures: readonly BoundFigure[]): string {
  const clauses = new Set(figures.flatMap(({ name, unit, decimals, ref, override }) => {
    if (override === undefined) return [];
    const { value, ledger, by, on, reason } = override;
    const told = (number: number | null): string => number === null ? '未取到' : figureText(number, unit, decimals);
    return [`${name}（${ref.period}）台账为${told(ledger)}，改为${told(value)}（${by}，${on}，${reason}）`];
  }));
  return `标※的数字经签字改写：${[...clauses].join('；')}。`;
}
