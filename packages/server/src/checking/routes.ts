import { checkFile, checkLayout, checkText as checkTextRoute, commentFile, commentText, type TextCheckView } from '@taizhang/contract';
import { boundPlaces, checkText, lintLayout, readWordText, type BoundPlace } from '@taizhang/reports';
import type { Actor } from '../auth/actor.ts';
import type { Clock } from '../clock.ts';
import { FileReply } from '../http/file-reply.ts';
import { route, type RouteBinding } from '../http/route-binding.ts';
import type { ReportingDeps } from '../reporting/reporting-deps.ts';
import { commentReport } from './comment-report.ts';
import { ledgerMatches } from './ledger-matches.ts';
import { isWordFile, readReportText } from './read-text.ts';

/** Checking anybody's report over HTTP; the text is read and forgotten. */
export function checkingRoutes(deps: ReportingDeps): readonly RouteBinding[] {
  const { clock } = deps;
  return [
    route(checkTextRoute, 'reports.read', async ({ actor, body }) => checked(deps, actor, body.text), { bodyLimit: TEXT_LIMIT }),
    route(checkFile, 'reports.read', async ({ actor, upload }) => {
      const { bytes, fileName } = await upload();
      if (!isWordFile(bytes)) return checked(deps, actor, readReportText(bytes, fileName));
      const word = readWordText(bytes);
      return checked(deps, actor, word.text, boundPlaces(bytes, word));
    }),
    route(checkLayout, 'reports.read', async ({ upload }) => ({ findings: lintLayout((await upload()).bytes).map((finding) => ({ ...finding, places: [...finding.places] })) })),
    route(commentText, 'reports.read', async ({ body, query }) => wordFile('', await commentReport(body.text, commentOptions(clock, query))), { bodyLimit: TEXT_LIMIT }),
    route(commentFile, 'reports.read', async ({ upload, query }) => {
      const { bytes, fileName } = await upload();
      return wordFile(fileName, await commentReport({ bytes, fileName }, commentOptions(clock, query)));
    }),
  ];
}

/** Two million Chinese characters as JSON. */
const TEXT_LIMIT = 8_000_000;
const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

function commentOptions(clock: Clock, { holds }: { readonly holds?: string | undefined }): { readonly at: string; readonly withHolds: boolean } {
  return { at: clock.now(), withHolds: holds === 'true' };
}

function wordFile(fileName: string, bytes: Uint8Array): FileReply {
  const name = fileName.replace(/\.\w{1,5}$/u, '');
  return new FileReply({ fileName: name === '' ? '核校批注.docx' : `${name}（核校批注）.docx`, mediaType: DOCX, bytes });
}

async function checked(deps: ReportingDeps, actor: Actor, text: string, places: readonly BoundPlace[] = []): Promise<TextCheckView> {
  const { figures, relations } = checkText(text);
  return {
    text,
    figures: figures.map((figure) => ({ ...figure, span: [...figure.span] })),
    relations: relations.map((relation) => ({ ...relation, spans: relation.spans.map((span) => [...span]) })),
    ledger: await ledgerMatches(deps, actor, { text, figures, places }),
  };
}
