import {
  createOwnTemplate, getOwnTemplate, listOwnTemplates, readMaskedFile, readMaskedText, renameOwnTemplate, reviseOwnTemplate, sayBindings as sayBindingsRoute, withdrawOwnTemplate, type MaskedPageView, type OwnTemplateView,
} from '@taizhang/contract';
import { readMaskedPage } from '@taizhang/reports';
import type { Actor } from '../../auth/actor.ts';
import { readReportText } from '../../checking/read-text.ts';
import type { Tx } from '../../database/database.ts';
import { withScope } from '../../database/scope.ts';
import { route, type RouteBinding } from '../../http/route-binding.ts';
import { LARGEST_UPLOAD } from '../../http/upload.ts';
import type { LedgerCounty } from '../../ledger/ledger-county.ts';
import type { ReportingDeps } from '../reporting-deps.ts';
import { maskSetting } from './mask-setting.ts';
import { readOwnTemplates, requireOwnTemplate, requireTemplateContent } from './own-template-storage.ts';
import { plainDecision } from './plain-decision.ts';
import { presentOwnTemplate, presentPage } from './present-template.ts';
import { requireReadableLength } from './readable-length.ts';
import { sayBindings } from './say-bindings.ts';
import { createTemplate, renameTemplate, reviseTemplate, withdrawTemplate } from './template-commands.ts';

/** Reports of the office brought in as templates, over HTTP. */
export function templateRoutes(deps: ReportingDeps): readonly RouteBinding[] {
  const reading = async <Result>(actor: Actor, work: (tx: Tx, county: LedgerCounty) => Promise<Result>): Promise<Result> =>
    withScope(deps.database, actor, async (tx) => work(tx, await deps.ledger.county(tx, actor.countyId)), { readOnly: true });
  const read = async (actor: Actor, text: string): Promise<MaskedPageView> =>
    reading(actor, async (tx, county) => presentPage(readMaskedPage(requireReadableLength(text), await maskSetting(tx, county, deps.ledger.packs, deps.clock.today()))));
  const shown = async (actor: Actor, templateId: string): Promise<OwnTemplateView> => reading(actor, async (tx, county) => presentOwnTemplate(await requireOwnTemplate(tx, county, templateId)));
  return [
    route(readMaskedText, 'reports.compose', async ({ actor, body }) => read(actor, body.text), { bodyLimit: TEXT_LIMIT }),
    route(readMaskedFile, 'reports.compose', async ({ actor, upload }) => {
      const { bytes, fileName } = await upload();
      return read(actor, readReportText(bytes, fileName));
    }, { bodyLimit: LARGEST_UPLOAD }),
    route(sayBindingsRoute, 'reports.compose', async ({ actor, body }) => reading(actor, async (tx) => ({ said: [...await sayBindings(deps, actor, tx, body)] }))),
    route(listOwnTemplates, 'reports.read', async ({ actor }) => reading(actor, async (tx, county) => ({ rows: (await readOwnTemplates(tx, county)).map(presentOwnTemplate) }))),
    route(getOwnTemplate, 'reports.read', async ({ actor, params, query }) => reading(actor, async (tx, county) => {
      const template = presentOwnTemplate(await requireOwnTemplate(tx, county, params.templateId));
      const version = query.version ?? template.version;
      const { page, decisions, written } = await requireTemplateContent(tx, county, template.id, version);
      return { template, version, page: presentPage(page), decisions: [...decisions], text: written.text };
    })),
    route(createOwnTemplate, 'reports.compose', async ({ actor, body }) => shown(actor, await createTemplate(deps, actor, { ...body, decisions: body.decisions.map(plainDecision) })), { bodyLimit: TEXT_LIMIT }),
    route(reviseOwnTemplate, 'reports.compose', async ({ actor, params, body }) => {
      await reviseTemplate(deps, actor, params.templateId, { ...body, decisions: body.decisions.map(plainDecision) });
      return shown(actor, params.templateId);
    }, { bodyLimit: TEXT_LIMIT }),
    route(renameOwnTemplate, 'reports.compose', async ({ actor, params, body }) => {
      await renameTemplate(deps, actor, params.templateId, body);
      return shown(actor, params.templateId);
    }),
    route(withdrawOwnTemplate, 'reports.compose', async ({ actor, params, body }) => {
      await withdrawTemplate(deps, actor, params.templateId, body.commandId);
      return shown(actor, params.templateId);
    }),
  ];
}

/** The longest text with three thousand bindings as JSON. */
const TEXT_LIMIT = 3_000_000;
