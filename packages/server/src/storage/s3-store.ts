import { AwsClient } from 'aws4fetch';
import { openAsBlob } from 'node:fs';
import { Readable } from 'node:stream';
import type { FileStore } from './file-store.ts';
import { StorageFault } from './storage-fault.ts';

/** Which S3-compatible storage, and as whom. */
export interface S3Settings {
  /** https://…; http only where the line itself is safe. */
  readonly endpoint: string;
  readonly region: string;
  readonly bucket: string;
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  /** Begins every key; empty, or ending in a slash. */
  readonly prefix: string;
  /** The bucket stands in the host name instead of the path. */
  readonly bucketInHost: boolean;
  /** A request that has not ended by then, its body included, is given up. */
  readonly timeoutSeconds: number;
}

/** Files in a bucket. An object appears only when the storage has all of it, and the signed digest lets it refuse altered bytes. */
export function s3Store(settings: S3Settings): FileStore {
  const { bucket, prefix } = settings;
  const description = `S3 ${settings.endpoint} bucket ${bucket}${prefix === '' ? '' : ` prefix ${prefix}`}`;
  // Server faults are tried again twice within the time of the request; refusals are not.
  const client = new AwsClient({ accessKeyId: settings.accessKeyId, secretAccessKey: settings.secretAccessKey, service: 's3', region: settings.region, retries: 2 });
  const addressOf = addresses(settings);
  const send = async (method: string, key: string, more: { readonly body?: Blob; readonly headers?: Readonly<Record<string, string>> } = {}): Promise<Response> => {
    try {
      return await client.fetch(addressOf(key), { method, redirect: 'error', signal: AbortSignal.timeout(settings.timeoutSeconds * 1000), headers: { 'x-amz-content-sha256': EMPTY_DIGEST, ...more.headers }, ...(more.body === undefined ? {} : { body: more.body }) });
    } catch (error) {
      throw unreachable(description, error);
    }
  };
  return {
    place: 's3',
    description,
    put: async (key, file) => {
      const answer = await send('PUT', key, { body: await openAsBlob(file.path), headers: { 'x-amz-content-sha256': file.digest, 'content-type': 'application/octet-stream' } });
      await expectOk(description, answer);
    },
    get: async (key) => {
      const answer = await send('GET', key);
      if (!answer.ok || answer.body === null) throw await refusal(description, answer);
      return Readable.from(chunksOf(description, answer.body));
    },
    has: async (key) => {
      const answer = await send('HEAD', key);
      if (answer.status === 404) return false;
      await expectOk(description, answer);
      return true;
    },
    remove: async (key) => {
      const answer = await send('DELETE', key);
      if (answer.status !== 404) await expectOk(description, answer);
    },
  };
}

/** SHA-256 of nothing: what a request without a body signs. */
const EMPTY_DIGEST = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';

function addresses({ endpoint, bucket, prefix, bucketInHost }: S3Settings): (key: string) => string {
  const base = new URL(endpoint.endsWith('/') ? endpoint : `${endpoint}/`);
  if (bucketInHost) base.hostname = `${bucket}.${base.hostname}`;
  return (key) => new URL(`${bucketInHost ? '' : `${bucket}/`}${prefix}${key}`, base).href;
}

/** A line that breaks in the middle is a fault of the storage, not of the reader. */
async function* chunksOf(description: string, body: ReadableStream<Uint8Array>): AsyncGenerator<Buffer> {
  try {
    for await (const chunk of body) yield Buffer.from(chunk);
  } catch (error) {
    throw unreachable(description, error);
  }
}

async function expectOk(description: string, answer: Response): Promise<void> {
  if (!answer.ok) throw await refusal(description, answer);
  await answer.body?.cancel();
}

/** Only code and message of the answer: a refused signature comes with everything that was signed. */
async function refusal(description: string, answer: Response): Promise<StorageFault> {
  const text = (await answer.text().catch(() => '')).slice(0, 4000);
  const code = /<Code>([^<]{1,80})<\/Code>/u.exec(text)?.[1] ?? '';
  const message = /<Message>([^<]{1,300})<\/Message>/u.exec(text)?.[1] ?? '';
  const said = [`HTTP ${answer.status}`, code, message].filter((part) => part !== '').join(' ');
  const isMissing = answer.status === 404 && code !== 'NoSuchBucket';
  return new StorageFault(isMissing ? 'STORAGE_MISSING' : answer.status >= 500 ? 'STORAGE_UNREACHABLE' : 'STORAGE_REFUSED', `${description}: ${said}`);
}

function unreachable(description: string, error: unknown): StorageFault {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  return new StorageFault('STORAGE_UNREACHABLE', `${description}: ${cause instanceof Error ? cause.message || cause.name : String(cause)}`, error);
}
