import { describe, expect, test } from 'vitest';
import { composeReport } from '../compose/compose-report.ts';
import { renderDocx } from '../docx/render-docx.ts';
import type { DocumentTree } from '../document-tree.ts';
import { NO_ELEMENTS, type OfficialElements } from '../elements/official-elements.ts';
import { mergeElements } from '../elements/retype-elements.ts';
import { buildContext, buildReader, buildTemplate } from '../testing/index.ts';
import { editDocument } from '../testing/edit-docx.ts';
import { accountForEdit, compareReport, downloadCode, readEditedDocx, rebuildReport } from './index.ts';

const READER = buildReader({ births: { name: '活产数', value: 131 } });
const FROM = { reportId: '7f6c1f0e-1111-4222-8333-444455556666', revision: 1, digest: 'ab12cd34ab12cd34' };
const TEXT = '全县活产{{ births }}。\n{% signature %}\n{% attachment "主要指标表" %}\n附件正文。\n{% attachment "乡镇表" landscape: true %}\n{% table "表1" landscape: true %}\n名|数\n甲|{{ births | number }}\n{% endtable %}';
const ELEMENTS: OfficialElements = {
  ...NO_ELEMENTS, copyNumber: '000001', secrecy: '机密★1年', urgency: '特急', issuers: ['青岚县卫生健康局'], number: '青卫报〔2022〕18号', signers: ['陈某某', '李某', '王某'], note: '此件公开发布',
  copies: ['县委办公室', '县政协办公室'], printed: { office: '青岚县卫生健康局办公室', date: '2022年1月5日' },
};
const JOINT: OfficialElements = { ...ELEMENTS, issuers: ['青岚县卫健局', '青岚县财政局'] };

const treeWith = (elements: OfficialElements): DocumentTree => ({ ...composeReport(buildTemplate({ text: TEXT, recipient: '县人民政府' }), buildContext({ reader: READER })), elements });

async function comeBack(elements: OfficialElements, edit: (xml: string) => string = xml => xml) {
  const tree = treeWith(elements);
  const edited = compareReport(tree, readEditedDocx(editDocument(await renderDocx(tree, { comesBackTo: FROM }), edit)), downloadCode(FROM));
  const rebuilt = rebuildReport(edited, { reader: READER, asOf: tree.meta.asOf, knownAt: tree.meta.knownAt });
  return { tree, after: rebuilt.tree, account: accountForEdit(edited, rebuilt) };
}

describe('the elements of a file that comes back', () => {
  test.each([['one office', ELEMENTS], ['two offices', JOINT], ['no seal', { ...JOINT, isSealed: false, imprintPage: 'last' as const }], ['nothing filled in', NO_ELEMENTS]])('unedited they are what they were (%s)', async (_what, elements) => {
    const { tree, after, account } = await comeBack(elements);
    expect(after).toEqual(tree);
    expect(account).toMatchObject({ changes: [], lines: { edited: 0, deleted: 0, added: 0, moved: 0 } });
  });

  test('what colleagues retype in Word is taken over, what they delete is gone', async () => {
    const { after } = await comeBack(ELEMENTS, xml => xml.replace('青卫报〔2022〕18号', '青卫报〔2022〕21号').replace('县政协办公室。', '县政协办公室，县纪委监委。').replace('>特急<', '><').replace('王某', '赵某').replace('此件公开发布', '联系人：周某'));
    const { urgency, ...others } = ELEMENTS;
    expect(urgency).toBe('特急');
    expect(after.elements).toEqual({ ...others, number: '青卫报〔2022〕21号', copies: ['县委办公室', '县政协办公室', '县纪委监委'], signers: ['陈某某', '李某', '赵某'], note: '联系人：周某' });
  });

  test('an attachment renamed above the signature or at its head is renamed in both places', async () => {
    const listed = await comeBack(ELEMENTS, xml => xml.replace('1. 主要指标表', '1. 主要指标完成情况表'));
    expect(listed.after.blocks.filter(block => block.kind === 'attachment')).toEqual([{ kind: 'attachment', title: '主要指标完成情况表' }, { kind: 'attachment', title: '乡镇表', isLandscape: true }]);
    const headed = await comeBack(ELEMENTS, xml => xml.replace('>乡镇表<', '>各乡镇情况表<'));
    expect(headed.after.blocks).toContainEqual({ kind: 'attachment', title: '各乡镇情况表', isLandscape: true });
  });
});

describe('mergeElements', () => {
  test('keeps what the office filled in since the download and what the file says otherwise', () => {
    const newest = { ...ELEMENTS, number: '青卫报〔2022〕19号', copies: ['县委办公室'] };
    const { note, ...withoutNote } = ELEMENTS;
    expect(note).toBeDefined();
    expect(mergeElements(ELEMENTS, { ...withoutNote, signers: ['周某'] }, newest)).toEqual({ ...withoutNote, number: '青卫报〔2022〕19号', copies: ['县委办公室'], signers: ['周某'] });
    expect(mergeElements(undefined, undefined, newest)).toEqual(newest);
  });
});
