import type { BoundFigure } from '../bound-figure.ts';
import type { Block } from '../document-tree.ts';

/** The notes that explain the marks behind figures; none when no figure is marked. */
export function reportNotes(figures: readonly BoundFigure[]): readonly Block[] {
  const texts = [
    ...figures.some(figure => figure.demo) ? ['标*的数字为演示数据。'] : [],
    ...figures.some(figure => figure.state === 'partial') ? [partialNote(figures)] : [],
  ];
  return texts.map((text, index) => ({ kind: 'note', text: texts.length === 1 ? `注：${text}` : `注${index + 1}：${text}` }));
}

function partialNote(figures: readonly BoundFigure[]): string {
  const absentByName = new Map(figures.filter(figure => figure.state === 'partial').map(figure => [figure.name, figure.absent]));
  const parts = [...absentByName].map(([name, absent]) => absent.length === 0 ? name : `${name}（缺${absent.join('、')}）`);
  return `标△的数字为不完全统计，有单位尚未报送：${parts.join('；')}。`;
}
