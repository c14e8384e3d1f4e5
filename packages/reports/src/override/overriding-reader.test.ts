import { parsePeriod, plainDate } from '@taizhang/kernel';
import { describe, expect, test } from 'vitest';
import { composeReport } from '../compose/compose-report.ts';
import { renderDocx } from '../docx/render-docx.ts';
import { renderHtml } from '../html/render-html.ts';
import { plainText } from '../plain-text.ts';
import { compareRevisions } from '../revision/compare-revisions.ts';
import { accountForEdit, compareReport, downloadCode, readEditedDocx, rebuildReport, renewReport, rereadReport } from '../roundtrip/index.ts';
import { buildContext, buildReader, buildTemplate } from '../testing/index.ts';
import { overridesOf } from './overriding-reader.ts';
import { signFigure } from './sign-figure.ts';

const reader = buildReader({ births: { name: '活产数', value: 131, lastYear: 120, target: { value: 130, direction: 'at_least', source: '年度任务' }, completion: 131 / 130 }, signed: { name: '签约率' , unit: '%', value: null, missing: 'not_reported' } });
const tree = composeReport(buildTemplate({ text: '全县活产{{ births }}，{{ births | yoy }}，目标{{ births | target }}，完成{{ births | completion }}；签约率{{ signed }}。' }), buildContext({ reader }));
const context = { reader, asOf: tree.meta.asOf, knownAt: tree.meta.knownAt };
const signature = { reason: '漏报补正', by: '何某某', on: plainDate('2022-01-05'), at: '2022-01-05T01:00:00.000Z' };
const refOf = (metricId: string) => tree.figures.find(({ ref }) => ref.metricId === metricId)?.ref ?? expect.fail(metricId);
const signed = signFigure(tree, reader, refOf('births'), { value: 132, ...signature });

describe('a figure overridden by signature', () => {
  test('is printed with everything said of it, and stays visible: its mark, the ledger beside it, who, when and why', () => {
    expect(plainText(signed)).toContain('全县活产132人，同比增长10.00%，目标130人，完成101.54%；');
    expect(plainText(signed)).toContain('标※的数字经签字改写：活产数（2021）台账为131人，改为132人（何某某，2022-01-05，漏报补正）。');
    expect(signed.figures.map(({ override }) => override?.ledgerText)).toEqual(['131人', '同比增长9.17%', undefined, '100.77%', undefined]);
    expect(renderHtml(signed)).toContain('figure-overridden" data-figure="f1" title="活产数">132人<sup>※</sup>');
  });

  test('gives a value to what nobody has reported', () => {
    const given = signFigure(tree, reader, refOf('signed'), { value: 71.5, ...signature });
    expect(given.missing).toEqual([]);
    expect(plainText(given)).toContain('签约率（2021）台账为未取到，改为');
  });

  test('outlives reading again and a correction of the ledger, and can be taken back', () => {
    const corrected = { ...context, reader: buildReader({ births: { name: '活产数', value: 133, lastYear: 120 } }) };
    const read = rereadReport(signed, corrected).tree;
    expect(read.figures[0]).toMatchObject({ text: '132人', override: { ledger: 133, ledgerText: '133人' } });
    const back = signFigure(read, corrected.reader, refOf('births'), undefined);
    expect(plainText(back)).toContain('全县活产133人，');
    expect(plainText(back)).not.toContain('※');
    expect(compareRevisions(tree, signed).figures.map(({ kind }) => kind)).toEqual(['overridden', 'overridden', 'overridden']);
    expect(compareRevisions(signed, tree).figures.map(({ kind }) => kind)).toEqual(['restored', 'restored', 'restored']);
  });

  test('leaves every other figure as it was, whatever the ledger has become, and is undone without a trace', () => {
    const later = buildReader({ births: { name: '活产数', value: 131, lastYear: 120, target: { value: 130, direction: 'at_least', source: '年度任务' }, completion: 131 / 130 }, signed: { name: '签约率', unit: '%', value: 99 } });
    const once = signFigure(tree, later, refOf('births'), { value: 132, ...signature });
    expect(once.figures.at(-1)).toBe(tree.figures.at(-1));
    expect(signFigure(once, later, refOf('births'), undefined)).toEqual(tree);
  });

  test('comes back from Word as it was signed', async () => {
    const from = { reportId: '7f6c1f0e-1111-4222-8333-444455556666', revision: 2, digest: 'ab12cd34ab12cd34' };
    const edit = compareReport(signed, readEditedDocx(await renderDocx(signed, { comesBackTo: from })), downloadCode(from));
    const rebuilt = rebuildReport(edit, context);
    expect(plainText(rebuilt.tree)).toBe(plainText(signed));
    expect(accountForEdit(edit, rebuilt)).toMatchObject({ changes: [], lines: { edited: 0, added: 0, deleted: 0 } });
  });

  test('is not carried over to the next period', () => {
    expect(overridesOf(renewReport(signed, { ...context, period: parsePeriod('2022') }).tree)).toEqual([]);
  });
});
