import type { SubmissionView } from '@taizhang/contract';
import { useEffect, useMemo, useState } from 'react';
import { useSession } from '../../session/session-context.ts';
import { findReviewDraft, keepReviewDraft, type DraftPlace } from './local-draft.ts';

/** What a reviewer has marked and written so far. */
export interface ReviewMarks {
  /** Why each marked cell goes back. */
  readonly reasons: ReadonlyMap<string, string>;
  readonly opinion: string;
  /** Without a reason the mark is taken away. */
  readonly mark: (key: string, reason: string | undefined) => void;
  readonly write: (opinion: string) => void;
  /** The judgement has been sent: nothing is left to keep. */
  readonly forget: () => void;
}

/** Keeps the marks in this browser until the judgement is sent, so that a reload loses none of them. */
export function useReviewDraft({ form, period, orgId, version }: SubmissionView): ReviewMarks {
  const { account } = useSession();
  const place = useMemo<DraftPlace>(() => ({ accountId: account.id, formId: form.id, period, orgId }), [account.id, form.id, period, orgId]);
  const [draft, setDraft] = useState(() => findReviewDraft(place, version));
  const reasons = useMemo(() => new Map(Object.entries(draft?.reasons ?? {})), [draft]);
  const opinion = draft?.opinion ?? '';
  useEffect(() => {
    keepReviewDraft(place, { version, reasons: Object.fromEntries(reasons), opinion });
  }, [place, version, reasons, opinion]);
  return {
    reasons, opinion,
    mark: (key, reason) => {
      const others = [...reasons].filter(([other]) => other !== key);
      setDraft({ version, reasons: Object.fromEntries(reason === undefined ? others : [...others, [key, reason]]), opinion });
    },
    write: (text) => setDraft({ version, reasons: Object.fromEntries(reasons), opinion: text }),
    forget: () => void keepReviewDraft(place, { version, reasons: {}, opinion: '' }),
  };
}
