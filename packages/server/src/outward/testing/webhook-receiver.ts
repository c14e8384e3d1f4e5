import { createHmac, randomBytes } from 'node:crypto';
import { createServer } from 'node:http';
import { text } from 'node:stream/consumers';

/** A call as the office's messenger got it. */
export interface ReceivedCall {
  readonly id: string;
  readonly body: string;
  /** Whether the signature is that of the shared secret, computed here by the words of the specification. */
  readonly isGenuine: boolean;
}

/** The office's messenger. */
export interface WebhookReceiver {
  readonly url: string;
  readonly secret: string;
  readonly calls: ReceivedCall[];
  /** Statuses of the next answers, in turn; after those 200. */
  readonly answers: number[];
  /** Done with each call before it is answered. */
  onCall: (call: ReceivedCall) => Promise<void> | void;
  stop(): Promise<void>;
}

/** Starts a real HTTP server that takes notices. */
export async function startWebhookReceiver(): Promise<WebhookReceiver> {
  const key = randomBytes(32);
  const receiver: Omit<WebhookReceiver, 'url' | 'stop'> = { secret: `whsec_${key.toString('base64')}`, calls: [], answers: [], onCall: () => undefined };
  const server = createServer((request, response) => {
    void (async () => {
      const body = await text(request);
      const header = (name: string): string => String(request.headers[name] ?? '');
      const expected = createHmac('sha256', key).update([header('webhook-id'), header('webhook-timestamp'), body].join('.')).digest('base64');
      const call = { id: header('webhook-id'), body, isGenuine: header('webhook-signature').split(' ').includes(`v1,${expected}`) };
      receiver.calls.push(call);
      await receiver.onCall(call);
      response.writeHead(receiver.answers.shift() ?? 200, { location: `${request.url}/elsewhere` }).end('secret answer');
    })();
  });
  const port = await new Promise<number>((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      resolve(typeof address === 'object' && address !== null ? address.port : 0);
    });
  });
  return Object.assign(receiver, {
    url: `http://127.0.0.1:${port}/notices`,
    stop: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  });
}
