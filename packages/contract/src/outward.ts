import { z } from 'zod';
import { defineRoute } from './route.ts';
import { commandIdSchema, instantSchema } from './wire.ts';

const toneSchema = z.enum(['remind', 'urge', 'escalate', 'told']);
const channelSchema = z.enum(['mail', 'webhook']);
const stateSchema = z.enum(['waiting', 'sent', 'dead', 'dropped']).describe('dead: given up after the last attempt; dropped: nobody to send it to any more');

/** A notice on its way out of the application. */
export const outgoingSchema = z.object({
  id: z.uuid(), channel: channelSchema, state: stateSchema, attempts: z.number().int(), createdAt: instantSchema, nextAt: instantSchema.nullable().describe('When it is tried again'), endedAt: instantSchema.nullable(),
  error: z.string().nullable().describe('Why it was not taken the last time'), to: z.string().nullable().describe('Whose mail it is; null for the webhook'), tone: toneSchema.nullable().describe('null: a test'), number: z.string().nullable().describe('Of the item'),
});
export type OutgoingView = z.infer<typeof outgoingSchema>;

/** How notices leave the application; no secret is ever in it. */
export const outwardSchema = z.object({
  mail: z.object({ host: z.string(), port: z.number().int(), from: z.string(), isEncrypted: z.boolean() }).nullable().describe('null: no mail server is configured'),
  publicUrl: z.string().nullable().describe('What messages link to'),
  webhook: z.object({ url: z.string(), isEnabled: z.boolean(), changedAt: instantSchema }).nullable(),
  waiting: z.number().int(), dead: z.number().int(), rows: z.array(outgoingSchema).describe('The latest hundred, newest first'),
});
export type OutwardView = z.infer<typeof outwardSchema>;

const outcomeSchema = z.object({ state: stateSchema, error: z.string().nullable() });
export type OutgoingOutcome = z.infer<typeof outcomeSchema>;

/** The shared secret of Standard Webhooks: 24 to 64 bytes in base64 after `whsec_`. */
export const webhookSecretSchema = z.string().regex(/^whsec_(?:[A-Za-z0-9+/]{4}){8,21}(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/u);

export const getOutward = defineRoute({ method: 'GET', path: '/outward', summary: 'How notices leave the application, and the latest of them.', response: outwardSchema });
export const setOutgoingWebhook = defineRoute({
  method: 'PUT', path: '/outward/webhook', summary: 'Say where notices are posted; the secret can be written and never be read.',
  body: z.object({ commandId: commandIdSchema, url: z.string().max(500), isEnabled: z.boolean(), secret: webhookSecretSchema.optional().describe('The stored one stays when it is left out') }), response: outwardSchema,
});
export const sendOutwardTest = defineRoute({ method: 'POST', path: '/outward/test', summary: "Send a test message now, a mail to one's own address.", body: z.object({ commandId: z.uuid().describe('Also the id of the message'), channel: channelSchema }), response: outcomeSchema });
export const resendOutgoing = defineRoute({ method: 'POST', path: '/outward/messages/:messageId/resend', summary: 'Send a message once more that waits or was given up.', params: z.object({ messageId: z.uuid() }), body: z.object({ commandId: commandIdSchema }), response: outcomeSchema });

/** Where and of which tones somebody wants notices by mail. */
export const mailPreferenceSchema = z.object({ isConfigured: z.boolean().describe('Whether the office sends mail at all'), address: z.string().nullable(), tones: z.array(toneSchema) });
export type MailPreference = z.infer<typeof mailPreferenceSchema>;

export const getMailPreference = defineRoute({ method: 'GET', path: '/account/mail', summary: 'Where my notices go besides the application.', response: mailPreferenceSchema });
export const setMailPreference = defineRoute({ method: 'PUT', path: '/account/mail', summary: 'Change it; without an address no mail is sent.', body: z.object({ commandId: commandIdSchema, address: z.email().max(200).nullable(), tones: z.array(toneSchema).max(4) }), response: mailPreferenceSchema });
