import { createTransport } from 'nodemailer';
import type { MailSettings } from './outward-settings.ts';
import type { MailText } from './notice-message.ts';
import { SendingFault } from './sending.ts';

/** Sends mail through the office's server. */
export interface MailSender {
  /** The id makes the Message-ID, so that a message sent twice is recognised as one. @throws SendingFault */
  send(id: string, to: string, mail: MailText): Promise<void>;
}

/** No answer for so long means there will be none. All together stays below the lease of a delivery. */
const CONNECT_MS = 10_000;
const SILENCE_MS = 20_000;

/** Opens nothing yet: each message has its own connection, so that a broken one harms no other. */
export function mailSender({ url, from, startTls }: MailSettings): MailSender {
  const transport = createTransport({
    ...serverOf(url), ...(startTls === 'required' ? { requireTLS: true } : { ignoreTLS: true }),
    connectionTimeout: CONNECT_MS, greetingTimeout: CONNECT_MS, socketTimeout: SILENCE_MS, disableFileAccess: true, disableUrlAccess: true,
  });
  const domain = /@([\w.-]+)/u.exec(from)?.[1] ?? 'taizhang.invalid';
  return {
    async send(id, to, { subject, text }) {
      try {
        await transport.sendMail({ from, to, subject, text, messageId: `<${id}@${domain}>`, headers: { 'Auto-Submitted': 'auto-generated' } });
      } catch (error) {
        throw faultOf(error);
      }
    },
  };
}

/** Host, port and account of an smtp:// or smtps:// address. */
export function serverOf(text: string): { readonly host: string; readonly port: number; readonly secure: boolean; readonly auth?: { readonly user: string; readonly pass: string } } {
  const url = new URL(text);
  const secure = url.protocol === 'smtps:';
  return {
    host: url.hostname, port: Number(url.port || (secure ? 465 : 587)), secure,
    ...(url.username === '' ? {} : { auth: { user: decodeURIComponent(url.username), pass: decodeURIComponent(url.password) } }),
  };
}

/** A refusal of this recipient or message is its own; everything before that concerns the server. 5xx is for good (RFC 5321, 4.2.1). */
function faultOf(error: unknown): SendingFault {
  if (!(error instanceof Error)) return new SendingFault('channel', String(error));
  const isOwn = 'code' in error && (error.code === 'EENVELOPE' || error.code === 'EMESSAGE');
  if (!isOwn) return new SendingFault('channel', error.message);
  return new SendingFault('responseCode' in error && typeof error.responseCode === 'number' && error.responseCode >= 500 ? 'never' : 'later', error.message);
}
