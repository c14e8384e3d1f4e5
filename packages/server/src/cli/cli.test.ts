import { existsSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { systemClock } from '../clock.ts';
import { openDatabase } from '../database/open-database.ts';
import { withSystem } from '../database/scope.ts';
import { OrgDirectories } from '../organisation/org-directory.ts';
import { seedCounty, temporaryDirectory, TestClient, TEST_PASSWORD } from '../testing/index.ts';
import { runCommand, startCommand } from '../testing/command-line.ts';

let place: string;
let data: string;
beforeAll(async () => {
  place = temporaryDirectory();
  data = path.join(place, 'data');
  const open = await openDatabase({ kind: 'embedded', dataDirectory: data, purpose: 'test' }, () => {});
  await seedCounty({ database: open.database, clock: systemClock(), directories: new OrgDirectories(), dataDirectory: data, version: '0' });
  await open.close();
  writeFileSync(path.join(data, 'upload-1.xlsx'), 'bytes of a file a row names');
});
afterAll(() => rmSync(place, { recursive: true, force: true }));

const serving = async () => {
  const command = startCommand(['serve', '--data', data, '--port', '0']);
  const [address] = await command.untilPrinted(/http:\S+/u);
  return { command, address };
};
const signIns = async (address: string, count: number) => {
  for (let i = 0; i < count; i += 1) expect((await new TestClient(address).send('POST', '/session', { loginName: 'director', password: TEST_PASSWORD })).status).toBe(200);
};

describe('taizhang', () => {
  test('lists the commands there are, and explains each', async () => {
    const overview = await runCommand(['--help']);
    expect(overview.status).toBe(0);
    const names = readdirSync(path.join(import.meta.dirname, 'commands')).filter((name) => !name.includes('.test.')).map((name) => path.basename(name, '.ts'));
    for (const name of names) expect(overview.stdout).toContain(`  ${name} `);
    const help = await runCommand(['backup', '--help']);
    expect(help).toMatchObject({ status: 0, stderr: '' });
    expect(help.stdout).toContain('--out BACKUP');
  });

  test.each([[['nothing']], [['serve']], [['serve', '--port', 'x', '--data', '/tmp/none-tz']], [['audit', '--nonsense']], [['restore', '--data', '/tmp/none-tz']]])('answers %j with status 2 and one sentence', async (args) => {
    const { status, stderr, stdout } = await runCommand(args);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr.trim().split('\n').length).toBeLessThanOrEqual(2);
  });
});

describe('taizhang evidence', () => {
  test('says that the storage can be used, or why not, without a key in the words', async () => {
    expect(await runCommand(['evidence', '--data', data, '--check'])).toMatchObject({ status: 0, stdout: expect.stringContaining('can be written and read') });
    const env = { TAIZHANG_S3_ENDPOINT: 'http://127.0.0.1:9', TAIZHANG_S3_BUCKET: 'evidence', TAIZHANG_S3_ACCESS_KEY_ID: 'id-of-key', TAIZHANG_S3_SECRET_ACCESS_KEY: 'secret-of-key' };
    const { status, stderr } = await runCommand(['evidence', '--data', data, '--verify'], { env });
    expect([status, stderr.trim()]).toEqual([2, expect.stringMatching(/^The storage cannot be used\. S3 http:\/\/127\.0\.0\.1:9 bucket evidence: /u)]);
    expect(stderr).not.toMatch(/of-key/u);
  });
});

describe('taizhang backup and restore', () => {
  test('copy a database in use, file by file accounted for, and bring it back whole', async () => {
    const { command, address } = await serving();
    await signIns(address, 3);
    const target = path.join(place, 'backup');
    const [backup] = await Promise.all([runCommand(['backup', '--data', data, '--out', target, '--json']), signIns(address, 20)]);
    expect(backup).toMatchObject({ status: 0 });
    expect(JSON.parse(backup.stdout)).toMatchObject({ backup: target, auditHeads: [{ seq: expect.any(Number) }] });
    command.child.kill('SIGTERM');
    await command.ended;

    const restored = path.join(place, 'restored');
    const outcome = await runCommand(['restore', '--from', target, '--data', restored]);
    expect(outcome).toMatchObject({ status: 0, stdout: expect.stringContaining('audit chains intact') });
    expect(readFileSync(path.join(restored, 'upload-1.xlsx'), 'utf8')).toBe('bytes of a file a row names');
    const open = await openDatabase({ kind: 'embedded', dataDirectory: restored, purpose: 'test' }, () => {});
    const accounts = await withSystem(open.database, (tx) => tx.selectFrom('account').select('login_name').execute());
    await open.close();
    expect(accounts).toHaveLength(11);
  });

  test('refuse a backup with one byte changed, and leave no half-restored directory to be started', async () => {
    const target = path.join(place, 'backup');
    const manifest: unknown = JSON.parse(readFileSync(path.join(target, 'manifest.json'), 'utf8'));
    expect(manifest).toMatchObject({ format: 1, database: expect.arrayContaining([expect.objectContaining({ path: 'backup_label' })]) });
    const victim = path.join(target, 'database', 'global', '1262');
    const bytes = readFileSync(victim);
    bytes[100] = (bytes[100] ?? 0) ^ 1;
    writeFileSync(victim, bytes);
    const damaged = path.join(place, 'damaged');
    expect(await runCommand(['restore', '--from', target, '--data', damaged])).toMatchObject({ status: 2, stderr: expect.stringContaining('global/1262') });
    expect(existsSync(path.join(damaged, 'pgdata'))).toBe(false);
  });

  test('overwrite nothing', async () => {
    expect(await runCommand(['backup', '--data', data, '--out', path.join(place, 'backup')])).toMatchObject({ status: 2, stderr: expect.stringContaining('exists already') });
    expect(await runCommand(['restore', '--from', path.join(place, 'backup'), '--data', data])).toMatchObject({ status: 2, stderr: expect.stringContaining('not empty') });
  });
});

describe('taizhang audit', () => {
  const file = () => path.join(place, 'audit.jsonl');

  test('verifies beside a running server, and exports what can be verified without one', async () => {
    const { command, address } = await serving();
    await signIns(address, 2);
    const run = await runCommand(['audit', '--data', data, '--json', '--out', file()]);
    command.child.kill('SIGTERM');
    await command.ended;
    expect(run.status).toBe(0);
    const { head, entries } = JSON.parse(run.stdout) as { head: string; entries: number };
    expect(entries).toBeGreaterThan(2);
    expect(await runCommand(['audit', '--file', file(), '--witness', head])).toMatchObject({ status: 0 });
  });

  test('has status 1 for an export somebody edited, and for a chain without the digest noted before', async () => {
    const text = readFileSync(file(), 'utf8');
    writeFileSync(`${file()}.edited`, text.replace('director', 'somebody'));
    expect(await runCommand(['audit', '--file', `${file()}.edited`])).toMatchObject({ status: 1, stdout: expect.stringContaining('entry 1: changed') });
    expect(await runCommand(['audit', '--data', data, '--witness', 'f'.repeat(64)])).toMatchObject({ status: 1 });
  });

  test('has status 2 for a file that is no export', async () => {
    writeFileSync(`${file()}.other`, 'hello\n');
    expect(await runCommand(['audit', '--file', `${file()}.other`])).toMatchObject({ status: 2, stderr: expect.stringContaining(':1') });
  });
});
