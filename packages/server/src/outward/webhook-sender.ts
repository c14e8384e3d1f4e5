import { createHmac } from 'node:crypto';
import { request as httpRequest } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { SendingFault } from './sending.ts';
import { guardedLookup, requireWebhookUrl } from './webhook-address.ts';

/** Where notices are posted, and the secret (`whsec_…`) they are signed with. */
export interface WebhookTarget {
  readonly url: string;
  readonly secret: string;
}

/** A message for the webhook; `at` is the instant it is sent. */
export interface WebhookMessage {
  readonly id: string;
  readonly at: string;
  readonly body: string;
}

const TIMEOUT_MS = 10_000;

/**
 * Posts a message to the one address that is configured. Redirects are not followed, and of the answer only the status is read.
 * @throws SendingFault
 */
export async function postWebhook(target: WebhookTarget, message: WebhookMessage): Promise<void> {
  const status = await post(target, message).catch((error: unknown) => {
    throw new SendingFault('channel', error instanceof Error ? error.message : String(error));
  });
  if (status >= 200 && status < 300) return;
  const redirect = status >= 300 && status < 400 ? ' (redirects are not followed)' : '';
  throw new SendingFault('later', `HTTP ${status}${redirect}`);
}

/** The headers of Standard Webhooks 1.0: the receiver knows the sender by the signature, a repetition by the id, a replay by the timestamp. */
export function signedHeaders(secret: string, { id, at, body }: WebhookMessage): Readonly<Record<string, string>> {
  const timestamp = Math.floor(Date.parse(at) / 1000);
  const key = Buffer.from(secret.slice(SECRET_PREFIX.length), 'base64');
  const signature = createHmac('sha256', key).update(`${id}.${timestamp}.${body}`).digest('base64');
  return { 'webhook-id': id, 'webhook-timestamp': String(timestamp), 'webhook-signature': `v1,${signature}` };
}

/** Begins every secret, so that one is known for what it is where it turns up. */
export const SECRET_PREFIX = 'whsec_';

async function post(target: WebhookTarget, message: WebhookMessage): Promise<number> {
  const url = requireWebhookUrl(target.url);
  const send = url.protocol === 'https:' ? httpsRequest : httpRequest;
  return new Promise((resolve, reject) => {
    const call = send(
      url,
      {
        method: 'POST', agent: false, lookup: guardedLookup(url.protocol), signal: AbortSignal.timeout(TIMEOUT_MS),
        headers: { 'content-type': 'application/json', 'content-length': Buffer.byteLength(message.body), 'user-agent': 'Taizhang', ...signedHeaders(target.secret, message) },
      },
      (answer) => {
        resolve(answer.statusCode ?? 0);
        answer.destroy();
      },
    );
    call.on('error', reject);
    call.end(message.body);
  });
}
