import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { composeReport } from '../compose/compose-report.ts';
import type { DocumentTree } from '../document-tree.ts';
import type { FigureReading } from '../figure-reading.ts';
import { buildContext, buildReader, buildTemplate } from '../testing/index.ts';
import { canonicalJson } from './canonical-json.ts';
import { diffFigures } from './figure-difference.ts';
import { freezeReport, isUnaltered, type FrozenReport } from './frozen-report.ts';

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

function compose(readings: Readonly<Record<string, Partial<FigureReading>>>, text = '{{ births }}，{{ births | yoy }}；{{ births }}；{{ records }}'): DocumentTree {
  return composeReport(buildTemplate({ text }), buildContext({ reader: buildReader(readings) }));
}

const PUBLISHED = compose({ births: { value: 131, lastYear: 120 }, records: { value: 5 } });

describe('freezeReport', () => {
  test('what comes back from storage is still recognised as what was published', () => {
    const frozen = freezeReport(PUBLISHED, sha256);
    const stored: FrozenReport = JSON.parse(JSON.stringify(frozen));
    expect(stored).toStrictEqual(frozen);
    expect(isUnaltered(stored, sha256)).toBe(true);
  });

  test('a changed number, however small, is noticed', () => {
    const frozen = freezeReport(PUBLISHED, sha256);
    const altered: FrozenReport = JSON.parse(JSON.stringify(frozen).replace('131', '132'));
    expect(isUnaltered(altered, sha256)).toBe(false);
  });

  test('the digest does not depend on the order in which keys were written', () => {
    expect(canonicalJson({ b: [1, { d: 2, c: 3 }], a: null })).toBe(canonicalJson({ a: null, b: [1, { c: 3, d: 2 }] }));
  });

  test('a later correction does not reach the published report', () => {
    const frozen = freezeReport(PUBLISHED, sha256);
    expect(diffFigures(frozen, compose({ births: { value: 140, lastYear: 120 }, records: { value: 5 } }))).toHaveLength(2);
    expect(frozen.tree.figures[0]?.value).toBe(131);
  });
});

describe('diffFigures', () => {
  const frozen = freezeReport(PUBLISHED, sha256);

  test('nothing changed gives nothing', () => {
    expect(diffFigures(frozen, PUBLISHED)).toEqual([]);
  });

  test('a figure printed twice is one difference, its comparison another', () => {
    const changes = diffFigures(frozen, compose({ births: { value: 140, lastYear: 120 }, records: { value: 5 } }));
    expect(changes.map(change => [change.kind, change.before?.text, change.after?.text])).toEqual([
      ['changed', '131人', '140人'], ['changed', '同比增长9.17%', '同比增长16.67%'],
    ]);
  });

  test('a figure withdrawn is not reported as a change to zero', () => {
    expect(diffFigures(frozen, compose({ births: { value: 131, lastYear: 120 } }))).toMatchObject([{ kind: 'now_missing', before: { text: '5人' } }]);
  });

  test('a figure that arrived late, one no longer printed and one printed anew are told apart', () => {
    const early = freezeReport(compose({ births: { value: 131 } }, '{{ births | yoy }}{{ records }}'), sha256);
    const late = compose({ births: { value: 131, lastYear: 131 } }, '{{ births | yoy }}{{ births | target }}');
    expect(diffFigures(early, late).map(change => change.kind)).toEqual(['no_longer_missing', 'dropped', 'added']);
  });
});
