import { useEffect, useId, useRef, type FormEvent, type ReactElement, type ReactNode } from 'react';
import './dialog.css';

export interface DialogProps {
  readonly title: string;
  readonly onClose: () => void;
  /** The primary action is a submit button in the footer. */
  readonly onSubmit: () => void;
  /** Left of the buttons: what is still missing. */
  readonly hint?: ReactNode;
  readonly actions: ReactNode;
  readonly width?: number;
  readonly children: ReactNode;
}

/** A modal dialog: the browser keeps the focus in it, Esc leaves it, and focus returns to where it came from. */
export function Dialog({ title, onClose, onSubmit, hint, actions, width = 520, children }: DialogProps): ReactElement {
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const opened = dialog.current;
    opened?.showModal();
    return () => opened?.close();
  }, []);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    onSubmit();
  };
  return (
    <dialog className="dlg" ref={dialog} aria-labelledby={id} style={{ width }} onCancel={(event) => { event.preventDefault(); onClose(); }}>
      <form onSubmit={submit}>
        <h2 id={id}>{title}</h2>
        <div className="dlg-body">{children}</div>
        <div className="dlg-foot"><span className="hint" aria-live="polite">{hint}</span>{actions}</div>
      </form>
    </dialog>
  );
}
