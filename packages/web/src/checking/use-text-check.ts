import { checkFile, checkLayout, checkText, type LayoutFindingView, type TextCheckView } from '@taizhang/contract';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { call, upload } from '../api/call.ts';
import { routeKey } from '../api/use-route.ts';
import { useSession } from '../session/session-context.ts';
import { isWordName } from './check-input.ts';

/** A text or a file to check, and what to call it. */
export type CheckSource = { readonly name: string; readonly text: string } | { readonly name: string; readonly file: File };

/** A text that was checked. */
export interface CheckedText {
  readonly name: string;
  /** What was given; kept in this window so that it can be sent again for its Word file. */
  readonly source: CheckSource;
  readonly check: TextCheckView;
  /** What departs from the official layout; undefined for anything but a Word file. */
  readonly layout: readonly LayoutFindingView[] | undefined;
}

/** The check under way and the last result. */
export interface TextChecking {
  readonly checked: CheckedText | undefined;
  readonly busyWith: string | undefined;
  readonly error: unknown;
  readonly start: (source: CheckSource) => void;
  readonly forget: () => void;
}

/**
 * Checks a text. The result stays in the memory of this browser window, for the account signed in, while he looks at other
 * pages; signing out starts the page anew and so forgets it.
 */
export function useTextCheck(): TextChecking {
  const client = useQueryClient();
  const { account } = useSession();
  const key = [...routeKey(checkText), account.id];
  const kept = useQuery<CheckedText | null>({ queryKey: key, queryFn: () => null, enabled: false, gcTime: Number.POSITIVE_INFINITY });
  const run = useMutation({
    mutationFn: check,
    onSuccess: (checked) => client.setQueryData<CheckedText | null>(key, checked),
  });
  return {
    checked: kept.data ?? undefined,
    busyWith: run.isPending ? run.variables.name : undefined,
    error: run.error,
    start: (source) => run.mutate(source),
    forget: () => {
      run.reset();
      client.setQueryData<CheckedText | null>(key, null);
    },
  };
}

async function check(source: CheckSource): Promise<CheckedText> {
  const { name } = source;
  if (!('file' in source)) return { name, source, check: await call(checkText, { body: { text: source.text } }), layout: undefined };
  const [checked, layout] = await Promise.all([upload(checkFile, source.file), isWordName(name) ? upload(checkLayout, source.file) : undefined]);
  return { name, source, check: checked, layout: layout?.findings };
}
