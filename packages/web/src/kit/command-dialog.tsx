import type { ReactElement, ReactNode } from 'react';
import { userMessageOf } from '../api/api-problem.ts';
import { useText, useWords } from '../i18n/locale.ts';
import { StatusGlyph } from './status-glyph.tsx';
import { Dialog } from './dialog.tsx';
import { kitWords } from './words.ts';

export interface CommandDialogProps {
  readonly title: string;
  /** The verb on the button. */
  readonly verb: string;
  /** The command ends something: an outlined button in vermilion. */
  readonly isEnding?: boolean;
  /** Why it cannot be sent yet; undefined when it can. */
  readonly lacking?: string | undefined;
  readonly error: unknown;
  readonly isPending: boolean;
  readonly onSubmit: () => void;
  readonly onClose: () => void;
  readonly width?: number;
  readonly children: ReactNode;
}

/** A dialog that sends one command: what is lacking stands beside the button, a refusal above the fields. */
export function CommandDialog({ title, verb, isEnding = false, lacking, error, isPending, onSubmit, onClose, width = 560, children }: CommandDialogProps): ReactElement {
  const t = useWords(kitWords);
  const text = useText();
  const isReady = lacking === undefined && !isPending;
  return (
    <Dialog
      title={title} width={width} onClose={onClose} onSubmit={() => isReady && onSubmit()} hint={isPending ? t('sending') : lacking}
      actions={<><button type="button" className="btn" onClick={onClose}>{t('cancel')}</button><button type="submit" className={isEnding ? 'btn d' : 'btn p'} disabled={!isReady}>{verb}</button></>}
    >
      {error !== null && <p className="notice late" role="alert"><StatusGlyph status="late">{text(userMessageOf(error))}</StatusGlyph></p>}
      {children}
    </Dialog>
  );
}

/** A field of a dialog: label, control, and what to know of it. */
export function Field({ id, label, note, children }: { readonly id: string; readonly label: string; readonly note?: ReactNode; readonly children: ReactNode }): ReactElement {
  return <div className="field"><label htmlFor={id}>{label}</label>{children}{note !== undefined && <span className="why">{note}</span>}</div>;
}
