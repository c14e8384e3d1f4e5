import {
  compareReportRevisions, getReport, getReportWords, listReportRevisions, overrideFigure, publishReport, refreshReport, restoreFigure, writeReportWords,
  type ReportWordsView, type WrittenBlockView,
} from '@taizhang/contract';
import { readEditedDocx } from '@taizhang/reports';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { TestClient } from '../../testing/index.ts';
import { pageText, passThreeReviews, startSmallReportServer, type SmallReportServer } from '../testing/small-report.ts';

let server: SmallReportServer;
let office: TestClient;
beforeAll(async () => {
  server = await startSmallReportServer();
  ({ office } = server);
});
afterAll(() => server?.stop());

const wordsOf = async (reportId: string): Promise<ReportWordsView> => office.expect(getReportWords, { params: { reportId } });
const paragraph = (text: string): WrittenBlockView => ({ kind: 'paragraph', pieces: [{ kind: 'words', text }] });
/** The blocks with one text replaced in their words. */
const reworded = (blocks: readonly WrittenBlockView[], from: string, to: string): WrittenBlockView[] =>
  blocks.map((block) => (block.kind === 'kept' ? block : { ...block, pieces: block.pieces.map((piece) => (piece.kind === 'words' ? { ...piece, text: piece.text.replace(from, to) } : piece)) }));

interface Saving {
  readonly baseRevision: number;
  readonly blocks: WrittenBlockView[];
  readonly sitting?: string;
  readonly commandId?: string;
  readonly replaceNewer?: boolean;
}
const save = async (reportId: string, { sitting = randomUUID(), commandId = randomUUID(), ...body }: Saving, client = office) => client.call(writeReportWords, { params: { reportId }, body: { commandId, sitting, ...body } });

describe('words written on screen', () => {
  test('are a revision at each saving, the same command once, and their account is that of the whole sitting', async () => {
    const { id } = await server.compose();
    const { blocks, revision } = await wordsOf(id);
    expect(revision).toBe(1);
    const [sitting, commandId] = [randomUUID(), randomUUID()];
    const first = reworded(blocks, '各项工作有序推进', '新建村卫生室3个');
    for (const _ of [1, 2]) expect(await save(id, { baseRevision: 1, blocks: first, sitting, commandId })).toMatchObject({ status: 200, body: { revision: 2, numbers: ['一、', '二、'], account: { typed: 1, unchanged: 2 } } });
    const second = [...first, paragraph('再写一段。')];
    expect(await save(id, { baseRevision: 2, blocks: second, sitting })).toMatchObject({ body: { revision: 3, account: { typed: 1, lines: { edited: 1, added: 1 } }, changes: [{ kind: 'typed', edited: '3个' }] } });
    expect(await save(id, { baseRevision: 3, blocks: second, sitting })).toMatchObject({ body: { revision: 3 } });
    expect(pageText(await office.expect(getReport, { params: { reportId: id } }))).toContain('全年门诊1000人次，住院分娩50人，新建村卫生室3个。');
    const { rows } = await office.expect(listReportRevisions, { params: { reportId: id } });
    expect(rows.map(({ kind, sitting: one }) => [kind, one])).toEqual([['written', sitting], ['written', sitting], ['composed', null]]);
  });

  test('of somebody who was overtaken are refused with who did what, lose nothing, and can be put on top with the figures of now', async () => {
    const { id } = await server.compose();
    const { blocks } = await wordsOf(id);
    await server.state('deliveries', 52, '补报两例');
    await office.expect(refreshReport, { params: { reportId: id }, body: { commandId: randomUUID() } });
    const mine = reworded(blocks, '继续努力', '继续加倍努力');
    expect(await save(id, { baseRevision: 1, blocks: mine })).toMatchObject({ status: 409, body: { code: 'stale', details: { revision: 2, kind: 'refreshed', by: 'office_clerk' } } });
    expect(await save(id, { baseRevision: 1, blocks: mine, replaceNewer: true })).toMatchObject({ status: 200, body: { revision: 3 } });
    const report = await office.expect(getReport, { params: { reportId: id } });
    expect(pageText(report)).toMatch(/住院分娩52人[^]*加倍努力/u);
    const { lines } = await office.expect(compareReportRevisions, { params: { reportId: id }, query: { from: 2, to: 3 } });
    expect(lines).toMatchObject([{ kind: 'edited', after: '继续加倍努力。' }]);
  });

  test('keep when figures are read again', async () => {
    const { id } = await server.compose();
    const { blocks } = await wordsOf(id);
    await save(id, { baseRevision: 1, blocks: reworded(blocks, '继续努力', '再接再厉') });
    expect(pageText(await office.expect(refreshReport, { params: { reportId: id }, body: { commandId: randomUUID() } }))).toContain('再接再厉');
  });

  test('are refused without the ability, with figures the report does not have, and once it is published', async () => {
    const { id } = await server.compose();
    const { blocks } = await wordsOf(id);
    expect((await save(id, { baseRevision: 1, blocks }, server.head)).status).toBe(403);
    expect(await save(id, { baseRevision: 1, blocks: [{ kind: 'paragraph', pieces: [{ kind: 'figure', key: 'f99' }] }] })).toMatchObject({ status: 400, body: { code: 'invalid_input' } });
    await passThreeReviews([office, server.head, await server.signIn('office_head'), await server.signIn('director')], id);
    await office.expect(publishReport, { params: { reportId: id }, body: { commandId: randomUUID(), acknowledgeMissing: [] } });
    expect(await save(id, { baseRevision: 1, blocks: reworded(blocks, '继续努力', '再接再厉') })).toMatchObject({ body: { code: 'wrong_state' } });
    expect(await server.head.call(overrideFigure, { params: { reportId: id, key: 'f1' }, body: { commandId: randomUUID(), revision: 1, value: 7, reason: '漏报补正' } })).toMatchObject({ body: { code: 'wrong_state' } });
  });
});

describe('a figure of a report changed by signature', () => {
  const sign = async (reportId: string, value: number, { key = 'f1', revision = 1, client = server.head } = {}) => client.call(overrideFigure, { params: { reportId, key }, body: { commandId: randomUUID(), revision, value, reason: '漏报补正' } });

  test('is printed, marked and told on the page, in Word and in the comparison; it outlives reading again and can be taken back', async () => {
    const { id } = await server.compose();
    const params = { reportId: id };
    expect((await sign(id, 1010)).status).toBe(200);
    const report = await office.expect(getReport, { params });
    expect(report.figures[0]).toMatchObject({ text: '1010人次', changed: false, override: { value: 1010, ledger: 1000, ledgerText: '1000人次', reason: '漏报补正', by: 'section_head' } });
    expect(pageText(report)).toContain('注：标※的数字经签字改写：门诊人次（2021）台账为1000人次，改为1010人次（section_head，2022-01-05，漏报补正）。');
    const { body } = await office.send('GET', `/reports/${id}/docx`);
    if (!(body instanceof Uint8Array)) throw new Error('no file');
    expect(readEditedDocx(body).blocks.map((block) => (block.kind === 'paragraph' ? block.text : '')).join('')).toMatch(/1010人次※[^]*标※的数字经签字改写/u);
    const comparison = await office.expect(compareReportRevisions, { params, query: { from: 1, to: 2 } });
    expect(comparison.figures).toMatchObject([{ kind: 'overridden', before: '1000人次', after: '1010人次', why: { by: 'section_head', sentence: { zh: expect.stringContaining('漏报补正') } } }]);
    expect(pageText(await office.expect(refreshReport, { params, body: { commandId: randomUUID() } }))).toContain('1010人次');
    const back = await office.expect(restoreFigure, { params: { ...params, key: 'f1' }, body: { commandId: randomUUID(), revision: 3, reason: '台账无误' } });
    expect(back.figures[0]).toMatchObject({ text: '1000人次', override: null });
    expect(pageText(back)).not.toContain('※');
    expect(await office.call(restoreFigure, { params: { ...params, key: 'f1' }, body: { commandId: randomUUID(), revision: 4, reason: '台账无误' } })).toMatchObject({ body: { code: 'wrong_state' } });
  });

  test('needs the ability, a reason, another value than the ledger has, and the newest revision', async () => {
    const { id } = await server.compose();
    expect((await sign(id, 1010, { client: office })).status).toBe(403);
    expect(await sign(id, 1000)).toMatchObject({ body: { code: 'invalid_input', path: ['value'] } });
    expect(await sign(id, 1010, { key: 'f99' })).toMatchObject({ body: { code: 'not_found' } });
    expect(await sign(id, 1010, { revision: 7 })).toMatchObject({ body: { code: 'stale' } });
    expect(await server.head.call(overrideFigure, { params: { reportId: id, key: 'f1' }, body: { commandId: randomUUID(), revision: 1, value: 1, reason: '' } })).toMatchObject({ status: 400 });
  });

  test('leaves the other figures as they were read, and stands in what is published', async () => {
    const { id } = await server.compose();
    const before = await office.expect(getReport, { params: { reportId: id } });
    server.clock.advance(5);
    await server.state('deliveries', 77, '更正');
    await sign(id, 1010);
    const report = await office.expect(getReport, { params: { reportId: id } });
    expect(report.figures[1]).toMatchObject({ text: before.figures[1]?.text, changed: true });
    expect(report.knownAt).toBe(before.knownAt);
    expect(report.notes.map(({ zh }) => zh)).toContain('1 处数字经签字改写（标 ※），与台账不同');
  });
});
