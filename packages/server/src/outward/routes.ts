import { getMailPreference, getOutward, resendOutgoing as resendRoute, sendOutwardTest, setMailPreference as setMailRoute, setOutgoingWebhook } from '@taizhang/contract';
import { route, type RouteBinding } from '../http/route-binding.ts';
import { readMailPreference, setMailPreference } from './mail-preference.ts';
import { resendOutgoing, sendTest } from './outward-commands.ts';
import type { OutwardDeps } from './outward-deps.ts';
import { readOutward } from './read-outward.ts';
import { setWebhook } from './webhook-settings.ts';

/** 对外通知: what leaves the application, and where one's own notices go. */
export function outwardRoutes(deps: OutwardDeps): readonly RouteBinding[] {
  return [
    route(getOutward, 'outward.edit', async ({ actor }) => readOutward(deps, actor)),
    route(setOutgoingWebhook, 'outward.edit', async ({ actor, body }) => {
      await setWebhook(deps, actor, body);
      return readOutward(deps, actor);
    }),
    route(sendOutwardTest, 'outward.edit', async ({ actor, body }) => sendTest(deps, actor, body)),
    route(resendRoute, 'outward.edit', async ({ actor, params, body }) => resendOutgoing(deps, actor, params.messageId, body.commandId)),
    route(getMailPreference, 'signed_in', async ({ actor }) => readMailPreference(deps, actor)),
    route(setMailRoute, 'signed_in', async ({ actor, body }) => setMailPreference(deps, actor, body)),
  ];
}
