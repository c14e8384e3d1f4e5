import { previewRecord, type RouteResponse } from '@taizhang/contract';
import { useEffect, useState } from 'react';
import { useRouteWhen } from '../../api/use-route.ts';
import type { RecordFields } from './answers.ts';

export type Preview = RouteResponse<typeof previewRecord>;

/** A record not saved yet, as the server judges it. */
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

/** What saving would say, a moment after the last key; an answer to an older draft is never shown as the newest. */
export function usePreview(residentId: number, body: PreviewBody, isWanted: boolean): { readonly preview: Preview | undefined; readonly isCurrent: boolean } {
  const text = JSON.stringify(body);
  const [asked, setAsked] = useState({ text, body });
  useEffect(() => {
    const timer = setTimeout(() => setAsked((old) => (old.text === text ? old : { text, body })), PAUSE);
    return () => clearTimeout(timer);
  }, [text, body]);
  const answer = useRouteWhen(isWanted, previewRecord, { params: { residentId }, body: asked.body });
  return { preview: answer.data, isCurrent: asked.text === text && answer.data !== undefined && !answer.isPlaceholderData };
}
