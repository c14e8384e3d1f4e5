import { spawn } from 'node:child_process';
import { isatty } from 'node:tty';
import { exitStatus } from '../processes/run-child.ts';
import { programArguments } from './command-line.ts';

/** Serves a data directory in the foreground; once it answers, prints whom one can sign in as. Resolves with the exit status. */
export function serveDemonstration(data: string, args: readonly string[]): Promise<number> {
  const child = spawn(process.execPath, [...programArguments(['serve', '--data', data, ...args])], { stdio: ['inherit', 'pipe', 'inherit'] });
  let isAnnounced = false;
  child.stdout.on('data', (chunk: Buffer) => {
    process.stdout.write(chunk);
    const address = /https?:\/\/\S+/u.exec(chunk.toString('utf8'))?.[0];
    if (address === undefined || isAnnounced) return;
    isAnnounced = true;
    void announceAccounts(address);
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => {
      // A terminal has sent Ctrl-C to the server as well; a second one would end it before its database is shut down.
      if (signal !== 'SIGINT' || ![0, 1, 2].some((stream) => isatty(stream))) child.kill(signal);
    });
  }
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (status, signal) => resolve(exitStatus(status, signal)));
  });
}

const shownAccounts = 8;

/** The list the sign-in page shows in full; a county of one's own has none, and then nothing is printed. */
async function announceAccounts(address: string): Promise<void> {
  const response = await fetch(`${address}/api/v1/welcome`);
  const { accounts, password } = demonstrationOf(await response.json());
  if (accounts.length === 0) return;
  const lines = accounts.slice(0, shownAccounts).map(({ loginName, displayName, title }) => `  ${loginName.padEnd(12)} ${displayName}  ${title}`);
  if (accounts.length > shownAccounts) lines.push(`  … ${accounts.length} 个账号，都列在登录页 (all of them on the sign-in page)`);
  process.stdout.write(`\n演示账号 demonstration accounts，密码 password: ${password}\n${lines.join('\n')}\n\nCtrl-C 停止 stops it\n`);
}

interface Announced {
  readonly password: string;
  readonly accounts: readonly { readonly loginName: string; readonly displayName: string; readonly title: string }[];
}

/** Read without the contract's schema: tools/ imports nothing of the product, so that it runs while the product does not compile. */
function demonstrationOf(welcome: unknown): Announced {
  const demonstration = field(welcome, 'demonstration');
  const accounts = field(demonstration, 'accounts');
  return {
    password: text(field(demonstration, 'password')),
    accounts: (Array.isArray(accounts) ? accounts : []).map((account: unknown) => ({
      loginName: text(field(account, 'loginName')),
      displayName: text(field(account, 'displayName')),
      title: text(field(field(account, 'orgName'), 'zh')),
    })),
  };
}

function field(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Object.entries(value).find(([key]) => key === name)?.[1] : undefined;
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
