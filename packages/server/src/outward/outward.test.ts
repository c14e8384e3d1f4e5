import { disableAccount, getMailPreference, getOutward, listAccounts, openItem, resendOutgoing, sendOutwardTest, setMailPreference, setOutgoingWebhook } from '@taizhang/contract';
import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { withSystem } from '../database/scope.ts';
import { sweepItems } from '../items/sweep-items.ts';
import { rowsOf } from '../ledger/sql.ts';
import { testPack } from '../ledger/testing/test-pack.ts';
import { loadPacks } from '../load-packs.ts';
import { startTestServer, TEST_ORGS, type SeededCounty, type TestClient, type TestServer } from '../testing/index.ts';
import { deliverOutgoing } from './deliver-outgoing.ts';
import { mailSender } from './mail-sender.ts';
import { takeUpNotices } from './take-up-notices.ts';
import { MAIL_PASSWORD, startMailServer, type TestMailServer } from './testing/mail-server.ts';
import { startWebhookReceiver, type WebhookReceiver } from './testing/webhook-receiver.ts';

/** What a careless person may write anywhere; none of it may leave. */
const PRIVATE = ['张三丰', '11010119900307888X', '13812345678', '云岭村', '糖尿病', '现场核实材料'];

let server: TestServer<SeededCounty>;
let mail: TestMailServer;
let receiver: WebhookReceiver;
let system: TestClient;

beforeAll(async () => {
  mail = await startMailServer();
});
afterAll(() => mail?.stop());

/** A county of its own for each test: what is sent in one must not turn up in another. */
beforeEach(async () => {
  mail.mails.length = 0;
  receiver = await startWebhookReceiver();
  server = await startTestServer({ packs: [testPack, ...(await loadPacks(['@taizhang/pack-office']))], outward: { mail: mail.settings, publicUrl: 'https://tz.qinglan.example/' } });
  system = await server.signIn('system_admin');
});
afterEach(async () => {
  await server.stop();
  await receiver.stop();
});

const prefer = async (who: string, address: string | null, tones: readonly ('remind' | 'urge' | 'escalate' | 'told')[]) => (await server.signIn(who)).expect(setMailPreference, { body: { commandId: randomUUID(), address, tones: [...tones] } });
const pushTo = async (more: object = {}) => system.call(setOutgoingWebhook, { body: { commandId: randomUUID(), url: receiver.url, isEnabled: true, secret: receiver.secret, ...more } });
const takeUp = async () => takeUpNotices(server.deps.database, server.seeded.id, { at: server.clock.wallNow(), hasMail: true });
const deliver = async (deps = server.deps) => deliverOutgoing(deps, server.seeded.id);
const rows = async <Row extends object>(query: string) => withSystem(server.deps.database, (tx) => rowsOf<Row>(tx, query));

/** Supervised items of Qingxi with private words wherever one can write, and forty days later the notices they give. */
async function tell(items = 1): Promise<void> {
  const head = await server.signIn('section_head');
  for (let nth = 0; nth < items; nth += 1) {
    await head.expect(openItem, {
      body: {
        commandId: randomUUID(), procedure: 'supervision', action: 'hand_out', title: `张三丰 11010119900307888X 随访 ${nth}`, fields: { matter: '云岭村张三丰（13812345678）糖尿病未随访', source: 'indicator' }, evidence: [], opinion: '现场核实材料',
        parties: { lead: [{ orgId: TEST_ORGS.qingxi }], assisting: [{ orgId: TEST_ORGS.countyHospital }], reviewer: [{ orgId: TEST_ORGS.office }], leader: [{ orgId: TEST_ORGS.office }] },
      },
    });
  }
  server.clock.advance(40 * 24 * 60);
  await sweepItems(server.deps, server.seeded.id);
  system = await server.signIn('system_admin');
}

describe('a notice', () => {
  test('goes by mail to whoever asked for its tone and speaks for the unit told, and to the webhook, with facts and nothing personal', async () => {
    await prefer('clerk', 'clerk@qinglan.example', ['remind', 'urge', 'escalate', 'told']);
    await prefer('nurse', 'nurse@qinglan.example', ['told']);
    await prefer('clerk2', 'stranger@qinglan.example', ['remind', 'urge', 'escalate', 'told']);
    await pushTo();
    await tell();
    const notices = await rows<{ org_id: number }>('select org_id from work_notice');
    expect(await takeUp()).toBe(notices.length);
    expect(await takeUp()).toBe(0);
    await deliver();

    const toQingxi = notices.filter((notice) => notice.org_id === server.seeded.ids.get(TEST_ORGS.qingxi)).length;
    expect(toQingxi).toBeGreaterThan(0);
    expect(mail.mails.map(({ to, user, isEncrypted }) => [to, user, isEncrypted])).toEqual(Array.from({ length: toQingxi }, () => ['clerk@qinglan.example', 'taizhang', true]));
    expect(receiver.calls).toHaveLength(notices.length);
    expect(receiver.calls.every(({ isGenuine }) => isGenuine)).toBe(true);
    const [first] = mail.mails;
    expect(first?.subject).toMatch(/^〔.{2}〕督办〔2022〕1号/u);
    expect(first?.text).toMatch(/https:\/\/tz\.qinglan\.example\/items\/[0-9a-f-]{36}/u);
    expect(JSON.parse(receiver.calls[0]?.body ?? '{}')).toMatchObject({ type: expect.stringMatching(/^notice\.(?:remind|urge|escalate)$/u), data: { number: '督办〔2022〕1号', reminder: { zh: expect.stringMatching(/（\d{4}-\d{2}-\d{2}）$/u) }, unit: { id: expect.stringMatching(/^99/u) } } });
    const left = [...mail.mails.map(({ subject, text }) => subject + text), ...receiver.calls.map(({ body }) => body)].join('\n');
    expect(PRIVATE.filter((word) => left.includes(word))).toEqual([]);
  });

  test('worded by anybody but the procedure leaves without its words', async () => {
    await pushTo();
    await tell();
    await rows(`update work_notice set is_taken_up = true`);
    await rows(`insert into work_notice (county_id, key, item_id, org_id, tone, words, told_at) select county_id, 'handed', id, org_id, 'told', '{"zh":"张三丰转来：糖尿病","en":"张三丰: 糖尿病"}', now() from work_item`);
    await takeUp();
    await deliver();
    expect(JSON.parse(receiver.calls[0]?.body ?? '{}')).toMatchObject({ type: 'notice.told', data: { reminder: null } });
    expect(PRIVATE.filter((word) => receiver.calls[0]?.body.includes(word))).toEqual([]);
  });

  test('reaches nobody whose account is closed, and is said not to have been sent', async () => {
    await prefer('clerk', 'clerk@qinglan.example', ['remind', 'urge', 'escalate']);
    await tell();
    await takeUp();
    const { accounts } = await system.expect(listAccounts);
    await system.expect(disableAccount, { params: { accountId: accounts.find(({ loginName }) => loginName === 'clerk')?.id ?? '' }, body: { commandId: randomUUID(), reason: '调离' } });
    await deliver();
    expect([mail.mails.length, new Set((await system.expect(getOutward)).rows.map(({ state }) => state))]).toEqual([0, new Set(['dropped'])]);
  });

  test('is sent once by three servers that look at the same moment', async () => {
    await prefer('clerk', 'clerk@qinglan.example', ['remind', 'urge', 'escalate']);
    await pushTo();
    await tell(4);
    await Promise.all([takeUp(), takeUp(), takeUp()]);
    const [{ n } = { n: 0 }] = await rows<{ n: number }>('select count(*)::int as n from outgoing_notice');
    const taken = await Promise.all([deliver(), deliver(), deliver()]);
    expect(taken.reduce((sum, each) => sum + each, 0)).toBe(n);
    expect(new Set([...mail.mails.map(({ messageId }) => messageId), ...receiver.calls.map(({ id }) => id)]).size).toBe(n);
    expect(mail.mails.length + receiver.calls.length).toBe(n);
  });

  test('whose server was killed while sending is sent again under the same id, when its claim has run out', async () => {
    await pushTo();
    await tell();
    await rows(`update work_notice set is_taken_up = true where id <> (select min(id) from work_notice)`);
    await takeUp();
    const { connectionString: url, host, user, database } = server.deps.database.pool.options;
    const told = { url, host, user, database, dataDirectory: server.deps.dataDirectory, at: server.clock.wallNow(), countyId: server.seeded.id };
    const child = spawn(process.execPath, [path.join(import.meta.dirname, 'testing/deliver-child.ts'), JSON.stringify(told)], { stdio: 'inherit' });
    receiver.onCall = () => void child.kill('SIGKILL');
    await once(child, 'exit');
    expect([receiver.calls.length, child.signalCode]).toEqual([1, 'SIGKILL']);
    receiver.onCall = () => undefined;
    expect(await deliver()).toBe(0);
    server.clock.advance(3);
    expect(await deliver()).toBe(1);
    expect(receiver.calls.map(({ id }) => id)).toEqual([receiver.calls[0]?.id, receiver.calls[0]?.id]);
  });
});

describe('a mail server', () => {
  const states = async () => (await rows<{ state: string; attempts: number; last_error: string | null }>('select state, attempts, last_error from outgoing_notice order by attempts desc, id'));
  const one = async () => {
    await prefer('clerk', 'clerk@qinglan.example', ['remind', 'urge', 'escalate']);
    await tell();
    await rows('update work_notice set is_taken_up = true where id <> (select min(n.id) from work_notice n join org_unit u on u.id = n.org_id where u.name = \'青溪镇\')');
    await takeUp();
  };

  test('that refuses for a while gets the same message again after growing pauses, until it takes it', async () => {
    await one();
    mail.answers.push(451, 450);
    await deliver();
    expect(await states()).toMatchObject([{ state: 'waiting', attempts: 1, last_error: expect.stringContaining('not now') }]);
    await deliver();
    server.clock.advance(2);
    await deliver();
    server.clock.advance(2);
    await deliver();
    expect([mail.mails.length, (await states())[0]?.attempts]).toEqual([0, 2]);
    server.clock.advance(4);
    await deliver();
    expect(await states()).toMatchObject([{ state: 'sent', attempts: 3 }]);
    expect(mail.mails).toHaveLength(1);
  });

  test('that never takes it is given up after the last attempt; one that says no for good at once; both are sent again on demand', async () => {
    await one();
    for (let nth = 0; nth < 12; nth += 1) {
      mail.answers.push(451);
      await deliver();
      server.clock.advance(25 * 60);
    }
    mail.answers.length = 0;
    expect(await states()).toMatchObject([{ state: 'dead', attempts: 9 }]);
    system = await server.signIn('system_admin');
    const [row] = (await system.expect(getOutward)).rows;
    mail.answers.push(550);
    const again = async () => system.expect(resendOutgoing, { params: { messageId: row?.id ?? '' }, body: { commandId: randomUUID() } });
    expect(await again()).toMatchObject({ state: 'dead', error: expect.stringContaining('***') });
    expect(JSON.stringify(await states())).not.toContain('clerk@');
    expect(await again()).toEqual({ state: 'sent', error: null });
    expect((await system.call(resendOutgoing, { params: { messageId: row?.id ?? '' }, body: { commandId: randomUUID() } })).status).toBe(409);
    expect(mail.mails).toHaveLength(1);
  });

  test('that refuses the account or cannot encrypt is told nothing, and the messages behind the first are not tried', async () => {
    await prefer('clerk', 'clerk@qinglan.example', ['remind', 'urge', 'escalate']);
    await tell(3);
    await takeUp();
    const bare = await startMailServer({ hasStartTls: false });
    const wrong = { ...mail.settings, url: mail.settings.url.replace(encodeURIComponent(MAIL_PASSWORD), 'wrong') };
    for (const [nth, settings] of [wrong, bare.settings].entries()) {
      await deliver({ ...server.deps, mail: mailSender(settings) });
      const attempts = (await states()).map((row) => row.attempts);
      expect(attempts.reduce((sum, each) => sum + each, 0)).toBe(nth + 1);
    }
    await bare.stop();
    expect(JSON.stringify(await states())).not.toContain(MAIL_PASSWORD);
    expect([mail.mails.length, bare.mails.length]).toEqual([0, 0]);
  });
});

describe('the webhook', () => {
  test('keeps its secret: no answer, no audit entry and no row shows it, and it stays when the address is changed', async () => {
    expect((await pushTo({ secret: undefined })).status).toBe(400);
    await pushTo();
    expect((await pushTo({ secret: undefined, isEnabled: false })).status).toBe(200);
    const seen = [await system.expect(getOutward), await rows('select detail::text from audit_entry'), await rows('select result::text from command_receipt'), await rows("select encode(secret, 'escape') as secret, url from outgoing_webhook")];
    expect(JSON.stringify(seen)).not.toContain(receiver.secret.slice(6));
    expect(await system.expect(sendOutwardTest, { body: { commandId: randomUUID(), channel: 'webhook' } })).toEqual({ state: 'sent', error: null });
    expect(receiver.calls).toMatchObject([{ isGenuine: true, body: expect.stringContaining('notice.test') }]);
  });

  test('is not followed elsewhere: a redirect is a failure, told with its status and nothing of the answer', async () => {
    await pushTo();
    receiver.answers.push(302);
    const commandId = randomUUID();
    expect(await system.expect(sendOutwardTest, { body: { commandId, channel: 'webhook' } })).toEqual({ state: 'dead', error: 'HTTP 302 (redirects are not followed)' });
    expect(receiver.calls.map(({ id }) => id)).toEqual([commandId]);
    expect((await system.expect(getOutward)).rows).toMatchObject([{ id: commandId, state: 'dead', attempts: 1 }]);
  });

  test('whose address may not be called is refused at its field', async () => {
    expect(await pushTo({ url: 'https://169.254.169.254/latest' })).toMatchObject({ status: 400, body: { path: ['url'] } });
  });

  test('by a name is judged by the address the name has', async () => {
    await pushTo({ url: receiver.url.replace('127.0.0.1', 'localhost') });
    expect(await system.expect(sendOutwardTest, { body: { commandId: randomUUID(), channel: 'webhook' } })).toEqual({ state: 'sent', error: null });
  });
});

describe('settings', () => {
  test('are the system administrator\'s; an address is seen by its owner alone and lies sealed', async () => {
    const clerk = await server.signIn('clerk');
    expect((await clerk.call(getOutward)).status).toBe(403);
    expect((await server.anonymous.call(getMailPreference)).status).toBe(401);
    expect(await clerk.expect(getMailPreference)).toEqual({ isConfigured: true, address: null, tones: [] });
    expect((await clerk.call(setMailPreference, { body: { commandId: randomUUID(), address: 'a@b\r\nBcc: x@y.z', tones: [] } })).status).toBe(400);
    await prefer('clerk', 'clerk@qinglan.example', ['urge']);
    expect(await (await server.signIn('clerk')).expect(getMailPreference)).toEqual({ isConfigured: true, address: 'clerk@qinglan.example', tones: ['urge'] });
    expect(JSON.stringify([await rows("select encode(address, 'escape') as a from account_mail"), await rows('select detail::text from audit_entry')])).not.toContain('clerk@');
    expect(await system.call(sendOutwardTest, { body: { commandId: randomUUID(), channel: 'mail' } })).toMatchObject({ status: 400 });
    await prefer('system_admin', 'admin@qinglan.example', []);
    system = await server.signIn('system_admin');
    expect(await system.expect(sendOutwardTest, { body: { commandId: randomUUID(), channel: 'mail' } })).toEqual({ state: 'sent', error: null });
    expect(mail.mails.map(({ to }) => to)).toEqual(['admin@qinglan.example']);
  });
});
