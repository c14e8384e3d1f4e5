import { z } from 'zod';
import type { OutwardSettings } from './outward/outward-settings.ts';
import type { StorageSettings } from './storage/file-stores.ts';

/** Settings of the process, from environment variables; docs/configuration.md lists them. */
const schema = z.object({
  DATABASE_URL: z.url().optional(),
  TAIZHANG_POSTGRES_BIN: z.string().optional(),
  TAIZHANG_HOST: z.string().default('127.0.0.1'),
  TAIZHANG_PORT: z.coerce.number().int().min(0).max(65_535).default(8080),
  TAIZHANG_SECURE_COOKIES: flag(),
  TAIZHANG_TRUST_PROXY: flag(),
  TAIZHANG_METRICS_TOKEN: z.string().min(16).optional(),
  TAIZHANG_PACKS: z.string().default('@taizhang/pack-health,@taizhang/pack-office'),
  TAIZHANG_EVIDENCE_LIMIT_MB: z.coerce.number().int().min(1).max(1024).default(20),
  TAIZHANG_S3_ENDPOINT: z.url({ protocol: /^https?$/u }).optional(),
  TAIZHANG_S3_REGION: z.string().default('us-east-1'),
  TAIZHANG_S3_BUCKET: z.string().regex(/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/u).optional(),
  TAIZHANG_S3_ACCESS_KEY_ID: z.string().optional(),
  TAIZHANG_S3_SECRET_ACCESS_KEY: z.string().optional(),
  TAIZHANG_S3_PREFIX: z.string().regex(/^(?:[\w-]+\/)*$/u, 'path of letters, digits, _ and -, ending in /').default(''),
  TAIZHANG_S3_BUCKET_IN_HOST: flag(),
  TAIZHANG_S3_TIMEOUT_SECONDS: z.coerce.number().int().min(1).max(3600).default(60),
  TAIZHANG_PUBLIC_URL: z.url({ protocol: /^https?$/u }).optional(),
  TAIZHANG_SMTP_URL: z.url({ protocol: /^smtps?$/u }).optional(),
  TAIZHANG_SMTP_STARTTLS: z.enum(['required', 'off']).default('required'),
  TAIZHANG_MAIL_FROM: z.string().regex(/^(?:[^<>\r\n]+ <[^\s<>@]+@[^\s<>@]+>|[^\s<>@]+@[^\s<>@]+)$/u, 'an address, or a name and an address in <>').optional(),
  TAIZHANG_LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
});

/** What the environment says about how to run. */
export interface Configuration {
  readonly databaseUrl?: string;
  readonly postgresBin?: string;
  readonly host: string;
  readonly port: number;
  readonly secureCookies: boolean;
  readonly trustProxy: boolean;
  readonly metricsToken?: string;
  /** Modules whose content is loaded, in order. */
  readonly packs: readonly string[];
  readonly logLevel: string;
  readonly storage: StorageSettings;
  readonly outward: OutwardSettings;
}

/**
 * Reads the configuration once, at start.
 * @throws Error naming every variable that is wrong
 */
export function readConfiguration(environment: Readonly<Record<string, string | undefined>>): Configuration {
  // An empty variable means it is not set: that is how most launchers unset one.
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== undefined && value !== ''));
  const result = schema.safeParse(given);
  if (!result.success) throw new Error(result.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('\n'));
  const read = result.data;
  return {
    ...(read.DATABASE_URL === undefined ? {} : { databaseUrl: read.DATABASE_URL }),
    ...(read.TAIZHANG_POSTGRES_BIN === undefined ? {} : { postgresBin: read.TAIZHANG_POSTGRES_BIN }),
    host: read.TAIZHANG_HOST,
    port: read.TAIZHANG_PORT,
    secureCookies: read.TAIZHANG_SECURE_COOKIES,
    trustProxy: read.TAIZHANG_TRUST_PROXY,
    ...(read.TAIZHANG_METRICS_TOKEN === undefined ? {} : { metricsToken: read.TAIZHANG_METRICS_TOKEN }),
    packs: read.TAIZHANG_PACKS.split(',').map((name) => name.trim()).filter((name) => name !== ''),
    logLevel: read.TAIZHANG_LOG_LEVEL,
    storage: storageOf(read),
    outward: outwardOf(read),
  };
}

/** @throws Error when mail has a server and no sender, or the other way round */
function outwardOf(read: z.infer<typeof schema>): OutwardSettings {
  const { TAIZHANG_SMTP_URL: url, TAIZHANG_MAIL_FROM: from, TAIZHANG_PUBLIC_URL: publicUrl } = read;
  const link = publicUrl === undefined ? {} : { publicUrl };
  if (url === undefined && from === undefined) return link;
  if (url === undefined || from === undefined) throw new Error('TAIZHANG_SMTP_URL and TAIZHANG_MAIL_FROM belong together: set both or neither.');
  return { ...link, mail: { url, from, startTls: read.TAIZHANG_SMTP_STARTTLS } };
}

/** @throws Error naming what S3 lacks: half a configuration must not mean the directory */
function storageOf(read: z.infer<typeof schema>): StorageSettings {
  const largestFile = read.TAIZHANG_EVIDENCE_LIMIT_MB * 1_000_000;
  const { TAIZHANG_S3_ENDPOINT: endpoint, TAIZHANG_S3_BUCKET: bucket, TAIZHANG_S3_ACCESS_KEY_ID: accessKeyId, TAIZHANG_S3_SECRET_ACCESS_KEY: secretAccessKey } = read;
  if (endpoint === undefined && bucket === undefined && accessKeyId === undefined && secretAccessKey === undefined) return { largestFile };
  if (endpoint === undefined || bucket === undefined || accessKeyId === undefined || secretAccessKey === undefined) {
    throw new Error('TAIZHANG_S3_ENDPOINT, TAIZHANG_S3_BUCKET, TAIZHANG_S3_ACCESS_KEY_ID and TAIZHANG_S3_SECRET_ACCESS_KEY belong together: set all four or none.');
  }
  return { largestFile, s3: { endpoint, bucket, accessKeyId, secretAccessKey, region: read.TAIZHANG_S3_REGION, prefix: read.TAIZHANG_S3_PREFIX, bucketInHost: read.TAIZHANG_S3_BUCKET_IN_HOST, timeoutSeconds: read.TAIZHANG_S3_TIMEOUT_SECONDS } };
}

function flag() {
  return z.enum(['0', '1', 'false', 'true']).default('0').transform((text) => text === '1' || text === 'true');
}
