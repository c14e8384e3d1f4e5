import { createOwnTemplate, drawRecheck, getHolidayYear, getResident, getTruth, listDue, openItem, saveOpeningRule, setHolidayYear, type OpeningRuleBody } from '@taizhang/contract';
import { randomUUID } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { accessibilityProblems, sidewaysProblems } from './harness/accessibility.ts';
import type { Application } from './harness/application.ts';
import { openPage, screens, seriousProblems, takePicture } from './harness/browser.ts';
import { signInAs } from './harness/session.ts';
import { settled } from './harness/settled.ts';
import { test } from './harness/story.ts';
import { chooseView, views } from './harness/view.ts';

/** Every screen by the address it is registered under, who looks at it, and an address that has something to show. */
const visits: readonly { readonly screen: string; readonly as: string; readonly at?: string }[] = [
  { screen: '/', as: 'office' },
  { screen: '/cockpit', as: 'office' },
  { screen: '/cockpit/units', as: 'office' },
  { screen: '/targets', as: 'office' },
  { screen: '/indicators', as: 'office' },
  { screen: '/reports', as: 'office' },
  { screen: '/reports/$reportId', as: 'office' },
  { screen: '/reports/$reportId/uploads', as: 'office' },
  { screen: '/reports/$reportId/comparison', as: 'office' },
  { screen: '/reports/check', as: 'office' },
  { screen: '/reports/templates', as: 'office' },
  { screen: '/reports/templates/new', as: 'office' },
  { screen: '/reports/templates/$templateId', as: 'office' },
  { screen: '/forms/figures', as: 'office' },
  { screen: '/forms/imports', as: 'office' },
  { screen: '/forms/catalogue', as: 'office' },
  { screen: '/password', as: 'office' },
  { screen: '/mail', as: 'office' },
  { screen: '/', as: 'nurse' },
  { screen: '/register/follow-ups', as: 'nurse' },
  { screen: '/register/residents', as: 'nurse' },
  { screen: '/register/residents/$residentId', as: 'nurse' },
  { screen: '/register/residents/$residentId', as: 'nurse', at: '/register/residents/$residentId?correct=$recordId' },
  { screen: '/register/record-codes', as: 'nurse' },
  { screen: '/register/households/$householdId', as: 'nurse' },
  { screen: '/register/activities', as: 'nurse' },
  { screen: '/register/imports', as: 'nurse' },
  { screen: '/register/imports', as: 'nurse', at: '/register/imports?what=visits' },
  { screen: '/register/duplicates', as: 'nurse' },
  { screen: '/register', as: 'phc' },
  { screen: '/register/activities', as: 'phc' },
  { screen: '/register/rates/$measureId', as: 'phc', at: '/register/rates/htn_standard_rate' },
  { screen: '/register/differences', as: 'phc' },
  { screen: '/register/residents', as: 'phc' },
  { screen: '/register/residents/$residentId', as: 'phc', at: '/register/residents/1' },
  { screen: '/register/truth', as: 'phc' },
  { screen: '/register/truth/worker', as: 'phc', at: '/register/truth/worker?key=$worker' },
  { screen: '/register/truth/rechecks', as: 'phc' },
  { screen: '/register/truth/rechecks/$recheckId', as: 'phc' },
  { screen: '/items', as: 'phc', at: '/items?box=all' },
  { screen: '/items/new', as: 'phc', at: '/items/new?procedure=supervision&metric=htn_standard_rate&org=990001103&period=2021&threshold=62' },
  { screen: '/items/board', as: 'phc' },
  { screen: '/items/calendar', as: 'phc', at: '/items/calendar?whose=all' },
  { screen: '/items/statistics', as: 'phc' },
  { screen: '/items/annual/$procedureId', as: 'phc', at: '/items/annual/disclosure-request?year=2021' },
  { screen: '/items/rules', as: 'phc' },
  { screen: '/items/rules/new', as: 'phc', at: '/items/rules/new?metric=htn_standard_rate&org=990001' },
  { screen: '/items/rules/$ruleId', as: 'phc' },
  { screen: '/items/$itemId', as: 'phc', at: '/items/$itemId' },
  { screen: '/filings', as: 'phc' },
  { screen: '/forms/$formId/$period/$orgId', as: 'phc', at: '/forms/family-doctor-quarterly/2021Q4/990001207W01' },
  { screen: '/items/limits', as: 'off' },
  { screen: '/items/due-changes', as: 'off' },
  { screen: '/items/due-changes/$changeId', as: 'off' },
  { screen: '/', as: 'yunling' },
  { screen: '/items', as: 'yunling' },
  { screen: '/notices', as: 'yunling' },
  { screen: '/items/$itemId', as: 'yunling', at: '/items/$itemId' },
  { screen: '/forms', as: 'yunling' },
  { screen: '/forms/excel', as: 'yunling' },
  { screen: '/forms/$formId/$period/$orgId', as: 'yunling', at: '/forms/phs-monthly/2021-12/990001103W01' },
  { screen: '/system/organisation', as: 'sysadmin' },
  { screen: '/system/calendar', as: 'sysadmin' },
  { screen: '/system/outward', as: 'sysadmin' },
  { screen: '/system/status', as: 'sysadmin' },
  { screen: '/system/accounts', as: 'secadmin' },
  { screen: '/system/audit', as: 'auditor' },
];

describe('every screen', () => {
  test('is visited below', () => {
    const files = globSync(join(import.meta.dirname, '../packages/web/src/*/screens.ts'));
    const registered = files.flatMap((file) => [...readFileSync(file, 'utf8').matchAll(/path: '([^']+)'/gu)].map(([, path = '']) => path));
    expect(new Set(visits.map(({ screen }) => screen))).toEqual(new Set(registered));
  });

  test('of signing in fits a desktop and a phone, and axe finds nothing', async ({ application, browser }) => {
    const watched = await openPage(browser);
    await watched.page.goto(application.address);
    await watched.page.getByRole('heading', { name: '登录' }).waitFor();
    expect([...(await faults(watched.page, 'sign-in')), ...seriousProblems(watched)]).toEqual([]);
  });

  for (const person of new Set(visits.map(({ as }) => as))) {
    test(`of ${person} fits a desktop and a phone, in both languages and both views, and axe finds nothing`, async ({ application, browser }) => {
      const watched = await openPage(browser);
      const { page } = watched;
      await signInAs(page, application, person);
      const found: string[] = [];
      const ids = (await THINGS[person]?.(page, application)) ?? {};
      for (const { screen, at = screen } of visits.filter(({ as }) => as === person)) {
        await page.goto(application.address + at.replaceAll(/\$(\w+)/gu, (_, name: string) => encodeURIComponent(ids[name] ?? '')));
        found.push(...(await faults(page, `${person} ${screen}${at.includes('?') ? ' opened' : ''}`)));
      }
      expect([...found, ...seriousProblems(watched)]).toEqual([]);
    }, 400_000);
  }
});

type Ids = Readonly<Record<string, string>>;

/** What the screens of each person need to have something to show: made first, by the names that stand for it in their addresses. */
const THINGS: Readonly<Record<string, (page: Page, application: Application) => Promise<Ids>>> = {
  office: async (page, application) => ({ reportId: await writeReport(page, application), templateId: await keepTemplate(page, application) }),
  nurse: visitedPatient,
  phc: async (page, application) => ({ itemId: await handOutItem(page, application), ruleId: await setRule(page, application), ...(await drawOne(page, application)) }),
  yunling: async (page, application) => ({ itemId: await handOutItem(page, application) }),
  off: async (page, application) => ({ changeId: await addHoliday(page, application) }),
};

/** What is wrong with the page at its address in each view and width, with where. */
async function faults(page: Page, name: string): Promise<readonly string[]> {
  const found: string[] = [];
  for (const view of views) {
    await page.setViewportSize(screens.desktop);
    await chooseView(page, view);
    for (const width of ['desktop', 'phone'] as const) {
      await page.setViewportSize(screens[width]);
      await settled(page);
      const place = `${name} ${view.locale} ${view.size} ${width}`;
      // axe takes its time: it looks at two of the four views, in which both languages and both sizes appear.
      const isAsked = (view.locale === 'zh') === (view.size === 'standard');
      if (isAsked) await takePicture(page, place.replaceAll(/[/$]/gu, '-'));
      const problems = [...(await sidewaysProblems(page)), ...(isAsked ? await accessibilityProblems(page) : [])];
      found.push(...problems.map((problem) => `${place}: ${problem}`));
    }
  }
  await page.setViewportSize(screens.desktop);
  await chooseView(page, views[0] ?? { locale: 'zh', size: 'standard' });
  return found;
}

/** Writes a report as the office does; answers its id. */
async function writeReport(page: Page, application: Application): Promise<string> {
  await page.goto(`${application.address}/reports`);
  await page.getByRole('button', { name: '生成工作总结' }).first().click();
  await page.getByRole('dialog', { name: '生成工作总结' }).getByRole('button', { name: '生成工作总结' }).click();
  await page.getByRole('region', { name: '公文版面' }).waitFor();
  return new URL(page.url()).pathname.split('/').at(-1) ?? '';
}

/** Keeps a masked report as a template; answers its id. */
async function keepTemplate(page: Page, application: Application): Promise<string> {
  const text = '青岚县卫生健康局\nXXXX年工作总结\n一、基本公共卫生服务\n建档率xx.xx%，高血压患者规范管理率xx%。';
  const data = { commandId: randomUUID(), name: '县卫健局年度总结', kind: 'annual', text, decisions: [] };
  const response = await page.request.post(`${application.address}/api/v1${createOwnTemplate.path}`, { headers: { 'x-taizhang': '1' }, data });
  return createOwnTemplate.response.parse(await response.json()).id;
}

/** Draws a few records of the worker at the top of the list, so that a re-check can be visited. */
async function drawOne(page: Page, { address }: Application): Promise<Ids> {
  const truth = await page.request.get(`${address}/api/v1${getTruth.path}`);
  const { org, from, to, workers } = getTruth.response.parse(await truth.json());
  const worker = workers[0]?.key ?? '';
  const data = { commandId: randomUUID(), orgId: org.id, worker, from, to, confidence: 90, margin: 0.3, digest: null, seed: null };
  const drawn = await page.request.post(`${address}/api/v1${drawRecheck.path}`, { headers: { 'x-taizhang': '1' }, data });
  return { worker, recheckId: drawRecheck.response.parse(await drawn.json()).recheckId };
}

/** Somebody the nurse visits who has a visit on record that she may correct. */
async function visitedPatient(page: Page, { address }: Application): Promise<Ids> {
  const due = listDue.response.parse(await (await page.request.get(`${address}/api/v1${listDue.path}?programme=hypertension`)).json());
  for (const { resident } of due.rows) {
    const { records, household } = getResident.response.parse(await (await page.request.get(`${address}/api/v1${getResident.path.replace(':residentId', String(resident.id))}`)).json());
    const visit = records.find(({ programme, mayChange }) => programme === 'hypertension' && mayChange);
    if (visit !== undefined && household !== null) return { residentId: String(resident.id), recordId: visit.id, householdId: String(household.id) };
  }
  throw new Error('The nurse visits nobody whose visits she may correct.');
}

/** Hands out an item to 云岭镇卫生院 about a figure that is behind; answers its id. */
async function handOutItem(page: Page, application: Application): Promise<string> {
  const data = {
    commandId: randomUUID(), procedure: 'supervision', action: 'hand_out', title: '云岭镇高血压患者规范管理率整改', fields: { matter: '提高到 62%', source: 'indicator' }, evidence: [],
    parties: { lead: [{ orgId: '990001103W01' }] }, figure: { metricId: 'htn_standard_rate', orgId: '990001103', direction: 'at_least', threshold: 62 },
  };
  const response = await page.request.post(`${application.address}/api/v1${openItem.path}`, { headers: { 'x-taizhang': '1' }, data });
  return openItem.response.parse(await response.json()).itemId;
}

/** Sets a rule for townships that are behind; answers its id. */
async function setRule(page: Page, { address }: Application): Promise<string> {
  const rule: OpeningRuleBody = {
    name: '高血压规范管理率滞后', metricId: 'htn_standard_rate', units: { kind: 'below', orgId: '990001', unitKind: 'township' }, criterion: { kind: 'plan', by: 7.4, measure: 'points' }, periods: 2, procedureId: 'supervision',
    title: '〔单位〕〔指标〕整改', matter: '请限期整改达标。', assisting: ['990001103W01'], workdays: 15, closing: { kind: 'target' }, validFrom: '2022-01-01', validUntil: null, againAfterDays: 60, isEnabled: true,
  };
  const response = await page.request.put(`${address}/api/v1${saveOpeningRule.path.replace(':ruleId', randomUUID())}`, { headers: { 'x-taizhang': '1' }, data: { commandId: randomUUID(), version: 0, rule } });
  return saveOpeningRule.response.parse(await response.json()).ruleId;
}

/** Makes tomorrow a holiday, which moves what is due; answers the id of the change. */
async function addHoliday(page: Page, { address }: Application): Promise<string> {
  const place = (route: typeof getHolidayYear | typeof setHolidayYear): string => `${address}/api/v1${route.path.replace(':year', '2022')}`;
  const { table } = getHolidayYear.response.parse(await (await page.request.get(place(getHolidayYear))).json());
  const data = { commandId: randomUUID(), source: '国务院办公厅补充通知', daysOff: [...(table?.daysOff ?? []), { date: '2022-01-06', name: '调整' }], workdays: table?.workdays ?? [], acceptsEarlier: true };
  const response = await page.request.put(place(setHolidayYear), { headers: { 'x-taizhang': '1' }, data });
  return setHolidayYear.response.parse(await response.json()).changeId;
}
