import {
  composeReport, createOwnTemplate, getOwnTemplate, getReport, listOwnTemplates, listReportTemplates, readMaskedText, refreshReport, renameOwnTemplate, reviseOwnTemplate, sayBindings, withdrawOwnTemplate,
  type MaskDecisionView, type MaskedPageView,
} from '@taizhang/contract';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { TEST_ORGS } from '../../testing/index.ts';
import { pageText, startSmallReportServer, type SmallReportServer } from '../testing/small-report.ts';

const TEXT = '青岚县卫生健康局\nxx年工作总结\n县人民政府：\n一、医疗服务\nxx年，全县门诊人次达xxxx人次，住院分娩xx人，{{ visits }} 另召开会议xx次。\n青岚县卫生健康局\nxx年xx月xx日';

let server: SmallReportServer;
beforeAll(async () => {
  server = await startSmallReportServer();
});
afterAll(() => server?.stop());

const read = async (text = TEXT): Promise<MaskedPageView> => server.office.expect(readMaskedText, { body: { text } });

/** The first proposal of every mask. */
function accepted(page: MaskedPageView): MaskDecisionView[] {
  return page.masks.flatMap((mask) => (mask.proposals[0] === undefined ? [] : [{ maskId: mask.id, binding: mask.proposals[0].binding }]));
}

async function create(overrides: { commandId?: string; decisions?: MaskDecisionView[] } = {}) {
  return server.office.call(createOwnTemplate, { body: { commandId: randomUUID(), name: '县卫健局总结（旧稿）', kind: 'annual', text: TEXT, decisions: accepted(await read()), ...overrides } });
}

async function created(): Promise<string> {
  const { body } = await create();
  return createOwnTemplate.response.parse(body).id;
}

const compose = (templateId: string) => server.office.call(composeReport, { body: { commandId: randomUUID(), templateId, period: '2021' } });

describe('a report of the office as a template', () => {
  test('needs login', async () => {
    expect((await server.anonymous.call(readMaskedText, { body: { text: TEXT } })).status).toBe(401);
    expect((await server.anonymous.call(listOwnTemplates, {})).status).toBe(401);
  });

  test('is refused without the ability to compose', async () => {
    const director = await server.signIn('director');
    expect((await director.call(readMaskedText, { body: { text: TEXT } })).status).toBe(403);
    expect((await director.call(createOwnTemplate, { body: { commandId: randomUUID(), name: 'x', kind: 'annual', text: TEXT, decisions: [] } })).status).toBe(403);
    expect((await director.call(listOwnTemplates, {})).status).toBe(200);
  });

  test('is stored once however often it is sent, stands in the choice of templates, and composes words kept and figures of the ledger', async () => {
    const commandId = randomUUID();
    const first = await create({ commandId });
    expect(await create({ commandId })).toEqual(first);
    expect(first).toMatchObject({ status: 200, body: { version: 1, figureCount: 2, account: { masks: 5, bound: 4, words: 1, lines: 7, taken: 5, signature: ['青岚县卫生健康局', 'xx年xx月xx日'] } } });
    const { id } = createOwnTemplate.response.parse(first.body);
    const { templates } = await server.office.expect(listReportTemplates, {});
    expect(templates.find((one) => one.id === id)).toMatchObject({ name: { zh: '县卫健局总结（旧稿）' }, isOwn: true, periods: expect.arrayContaining(['2021']) });
    const { status, body } = await compose(id);
    expect(status, JSON.stringify(body)).toBe(200);
    expect(pageText(composeReport.response.parse(body))).toContain('2021年，全县门诊人次达1000人次，住院分娩50人，{{ visits }} 另召开会议xx次。');
  });

  test('bound otherwise is a new version; who saves from an old one is told, and reports written before can be read again', async () => {
    const id = await created();
    const report = composeReport.response.parse((await compose(id)).body);
    const before = await server.office.expect(getOwnTemplate, { params: { templateId: id }, query: {} });
    const decisions = before.decisions.filter(({ binding }) => binding.kind === 'word' || binding.metricId !== 'deliveries');
    const revise = (basedOn: number) => server.office.call(reviseOwnTemplate, { params: { templateId: id }, body: { commandId: randomUUID(), basedOn, decisions } });
    expect(await revise(1)).toMatchObject({ status: 200, body: { version: 2, figureCount: 1, account: { bound: 3, words: 2 }, versions: [{ version: 2 }, { version: 1 }] } });
    expect(await revise(1)).toMatchObject({ body: { code: 'stale' } });
    expect((await server.office.expect(getOwnTemplate, { params: { templateId: id }, query: { version: 1 } })).decisions).toEqual(before.decisions);
    await server.office.expect(refreshReport, { params: { reportId: report.id }, body: { commandId: randomUUID() } });
    expect((await server.office.expect(getReport, { params: { reportId: report.id } })).figures).toHaveLength(1);
  });

  test('is renamed and withdrawn; withdrawn it writes no more reports and changes no more', async () => {
    const id = await created();
    expect(await server.office.expect(renameOwnTemplate, { params: { templateId: id }, body: { commandId: randomUUID(), name: '新名称' } })).toMatchObject({ name: '新名称', version: 1 });
    expect((await server.office.expect(withdrawOwnTemplate, { params: { templateId: id }, body: { commandId: randomUUID() } })).withdrawnAt).not.toBeNull();
    expect((await server.office.expect(listReportTemplates, {})).templates.some((one) => one.id === id)).toBe(false);
    expect(await compose(id)).toMatchObject({ body: { code: 'wrong_state' } });
    expect(await server.office.call(withdrawOwnTemplate, { params: { templateId: id }, body: { commandId: randomUUID() } })).toMatchObject({ body: { code: 'wrong_state' } });
    expect((await server.office.expect(listOwnTemplates, {})).rows.at(-1)?.id).toBe(id);
  });

  test('refuses bindings of masks that are not there, metrics nobody defines and units outside the jurisdiction', async () => {
    const figure = (metricId: string, more: object = {}) => ({ kind: 'figure', metricId, aspect: 'value', ...more }) as const;
    const mask = (await read()).masks.find(({ kind }) => kind === 'figure')?.id ?? '';
    expect(await create({ decisions: [{ maskId: 'm99999', binding: figure('visits') }] })).toMatchObject({ body: { code: 'invalid_input' } });
    expect(await create({ decisions: [{ maskId: mask, binding: figure('nothing') }] })).toMatchObject({ body: { code: 'unknown_metric' } });
    expect(await create({ decisions: [{ maskId: mask, binding: figure('visits', { orgId: '110000' }) }] })).toMatchObject({ body: { code: 'unknown_org' } });
  });

  test('says what a binding would print, so that a figure is known by its value', async () => {
    const { said } = await server.office.expect(sayBindings, { body: { period: '2021', bindings: [{ kind: 'figure', metricId: 'visits', aspect: 'value' }, { kind: 'figure', metricId: 'patients', aspect: 'yoy', orgId: TEST_ORGS.county }] } });
    expect(said).toEqual([{ text: '1000人次', isMissing: false, demo: false, place: null }, { text: expect.stringContaining('未取到'), isMissing: true, demo: false, place: '青岚县' }]);
  });

  test('learns the words the office has bound before', async () => {
    const text = '全县卫生健康服务总规模达xx人次。';
    const before = await read(text);
    expect(before.masks[0]?.proposals[0]?.grade).not.toBe('sure');
    const decisions: MaskDecisionView[] = [{ maskId: before.masks[0]?.id ?? '', binding: { kind: 'figure', metricId: 'visits', aspect: 'value' } }];
    await server.office.expect(createOwnTemplate, { body: { commandId: randomUUID(), name: '自己的说法', kind: 'annual', text, decisions } });
    expect((await read(text)).masks[0]?.proposals[0]).toMatchObject({ grade: 'sure', binding: { metricId: 'visits' } });
  });
});
