import { readFileSync } from 'node:fs';
import path from 'node:path';
import { setDefaultCACertificates, getCACertificates } from 'node:tls';
import { SMTPServer } from 'smtp-server';
import type { MailSettings } from '../outward-settings.ts';

/** A mail as the server took it. */
export interface TakenMail {
  readonly to: string;
  readonly user: string;
  readonly isEncrypted: boolean;
  readonly messageId: string;
  readonly subject: string;
  readonly text: string;
}

/** A real mail server of a test's own. */
export interface TestMailServer {
  readonly settings: MailSettings;
  readonly mails: TakenMail[];
  /** What it answers the next recipients with, in turn: an SMTP code; after those it takes everything. */
  readonly answers: number[];
  stop(): Promise<void>;
}

export const MAIL_PASSWORD = 'p@ss/word';

/** Starts it with STARTTLS and one account, `taizhang`. This process trusts its certificate from then on. */
export async function startMailServer(options: { readonly hasStartTls?: boolean } = {}): Promise<TestMailServer> {
  const read = (name: string): string => readFileSync(path.join(import.meta.dirname, name), 'utf8');
  const cert = read('localhost-cert.pem');
  setDefaultCACertificates([...getCACertificates('default'), cert]);
  const mails: TakenMail[] = [];
  const answers: number[] = [];
  const server = new SMTPServer({
    key: read('localhost-key.pem'), cert, authMethods: ['PLAIN'], ...(options.hasStartTls === false ? { disabledCommands: ['STARTTLS'], allowInsecureAuth: true } : {}),
    onAuth: ({ username, password }, _session, done) => (username === 'taizhang' && password === MAIL_PASSWORD ? done(null, { user: username }) : done(new Error('wrong account'))),
    onRcptTo: ({ address }, _session, done) => {
      const code = answers.shift() ?? 250;
      done(code < 400 ? undefined : Object.assign(new Error(`<${address}> not now`), { responseCode: code }));
    },
    onData: (stream, session, done) => {
      let source = '';
      stream.setEncoding('utf8').on('data', (piece: string) => (source += piece)).on('end', () => {
        mails.push({ ...readMail(source), to: session.envelope.rcptTo[0]?.address ?? '', user: String(session.user), isEncrypted: session.secure });
        done();
      });
    },
  });
  server.on('error', () => undefined);
  const port = await new Promise<number>((resolve) => {
    const listener = server.listen(0, '127.0.0.1', () => {
      const address = listener.address();
      resolve(typeof address === 'object' && address !== null ? address.port : 0);
    });
  });
  return {
    settings: { url: `smtp://taizhang:${encodeURIComponent(MAIL_PASSWORD)}@localhost:${port}`, from: '台账 <taizhang@qinglan.example>', startTls: 'required' },
    mails,
    answers,
    stop: async () => new Promise((resolve) => server.close(resolve)),
  };
}

/** Just as much of RFC 2045 and 2047 as a mail of ours has. */
function readMail(source: string): Pick<TakenMail, 'messageId' | 'subject' | 'text'> {
  const [head = '', ...rest] = source.split('\r\n\r\n');
  const headers = new Map(head.replaceAll(/\r\n[ \t]+/gu, ' ').split('\r\n').map((line) => [line.slice(0, line.indexOf(':')).toLowerCase(), line.slice(line.indexOf(':') + 1).trim()]));
  const body = rest.join('\r\n\r\n');
  const encoding = headers.get('content-transfer-encoding');
  const bytes = encoding === 'base64' ? Buffer.from(body, 'base64') : encoding === 'quoted-printable' ? quoted(body.replaceAll(/=\r\n/gu, '')) : Buffer.from(body);
  const subject = (headers.get('subject') ?? '').replaceAll(/\?=\s+=\?/gu, '?==?').replaceAll(/=\?utf-8\?([bq])\?([^?]*)\?=/giu, (_, kind: string, word: string) => (kind.toLowerCase() === 'b' ? Buffer.from(word, 'base64') : quoted(word.replaceAll('_', ' '))).toString());
  return { messageId: headers.get('message-id') ?? '', subject, text: bytes.toString() };
}

function quoted(text: string): Buffer {
  return Buffer.from(text.replaceAll(/=([0-9A-F]{2})/gu, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))), 'latin1');
}
