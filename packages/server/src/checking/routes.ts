import { checkFile, checkText as checkTextRoute, type TextCheckView } from '@taizhang/contract';
import { checkText } from '@taizhang/reports';
import { route, type RouteBinding } from '../http/route-binding.ts';
import { readReportText } from './read-text.ts';

/** Checking anybody's report over HTTP; the text is read and forgotten. */
export function checkingRoutes(): readonly RouteBinding[] {
  return [
    route(checkTextRoute, 'reports.read', async ({ body }) => present(body.text), { bodyLimit: TEXT_LIMIT }),
    route(checkFile, 'reports.read', async ({ upload }) => {
      const { bytes, fileName } = await upload();
      return present(await readReportText(bytes, fileName));
    }),
  ];
}

/** Two million Chinese characters as JSON. */
const TEXT_LIMIT = 8_000_000;

function present(text: string): TextCheckView {
  const { figures, relations } = checkText(text);
  return {
    text,
    figures: figures.map((figure) => ({ ...figure, span: [...figure.span] })),
    relations: relations.map((relation) => ({ ...relation, spans: relation.spans.map((span) => [...span]) })),
  };
}
