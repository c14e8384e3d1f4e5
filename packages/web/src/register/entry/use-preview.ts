import { previewRecord, type ResidentPage, type RouteResponse } from '@taizhang/contract';
import { orgId, plainDate } from '@taizhang/kernel';
import { fileFromTimeline, judgeDraft } from '@taizhang/records';
import { useEffect, useMemo, useState } from 'react';
import { useRouteWhen } from '../../api/use-route.ts';
import { useSession } from '../../session/session-context.ts';
import type { RecordFields } from './answers.ts';
import { useRules } from './use-rules.ts';

export type Preview = RouteResponse<typeof previewRecord>;

/** A record not saved yet. */
export interface PreviewBody {
  readonly programme: string;
  readonly kind: string;
  readonly on: string;
  readonly fields: RecordFields;
  /** When correcting. */
  readonly recordId?: string;
}

/** Long enough that a number typed quickly is asked about once. */
const PAUSE = 150;

/**
 * What saving would say. The rule itself answers here at every key, also while the line is down; a moment after the last key the server
 * answers by the same rule, and says which ended months would be restated. An answer to an older draft is never shown as the newest.
 */
export function usePreview(page: ResidentPage, body: PreviewBody, isWanted: boolean): { readonly preview: Preview | undefined; readonly isCurrent: boolean } {
  const text = JSON.stringify(body);
  const [asked, setAsked] = useState({ text, body });
  useEffect(() => {
    const timer = setTimeout(() => setAsked((old) => (old.text === text ? old : { text, body })), PAUSE);
    return () => clearTimeout(timer);
  }, [text, body]);
  const answer = useRouteWhen(isWanted, previewRecord, { params: { residentId: page.resident.id }, body: asked.body });
  const own = useOwnJudgement(page, body, isWanted);
  const isCurrent = asked.text === text && answer.data !== undefined && !answer.isPlaceholderData;
  if (isCurrent || own === undefined) return { preview: answer.data, isCurrent };
  return { preview: { ...own, restates: answer.data?.restates ?? [] }, isCurrent: true };
}

/** The judgement of the rule in this browser; undefined until it is here, and for a programme it does not have. */
function useOwnJudgement(page: ResidentPage, body: PreviewBody, isWanted: boolean): Omit<Preview, 'restates'> | undefined {
  const rules = useRules();
  const { today, org } = useSession();
  const file = useMemo(() => fileFromTimeline(page), [page]);
  return useMemo(() => {
    const programme = rules?.programmes.find(({ id }) => id === body.programme);
    const kind = programme?.kinds.find(({ id }) => id === body.kind);
    if (!isWanted || rules === undefined || programme === undefined || kind === undefined) return undefined;
    const { recordId, on, fields } = body;
    const doneBy = page.records.find(({ id }) => id === recordId)?.org.id ?? org.id;
    const record = { id: recordId ?? 'draft', programme: programme.id, kind: kind.id, on: plainDate(on), orgId: orgId(doneBy), fields };
    return judgeDraft(programme, kind, record, file, { today: plainDate(today), parameters: rules.parameters });
  }, [rules, body, isWanted, page.records, org.id, today, file]);
}
