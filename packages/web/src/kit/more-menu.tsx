import { useCallback, useRef, useState, type ReactElement, type ReactNode } from 'react';
import './more-menu.css';
import { useDismiss } from './use-dismiss.ts';

/** 更多 ▾: actions that are wanted less often, in a list below the button; choosing one closes it. */
export function MoreMenu({ label, children }: { readonly label: string; readonly children: ReactNode }): ReactElement {
  const [isOpen, setIsOpen] = useState(false);
  const place = useRef<HTMLDivElement>(null);
  const close = useCallback(() => setIsOpen(false), []);
  useDismiss(place, isOpen, close);
  return (
    <div className="more" ref={place}>
      <button type="button" className="btn" aria-expanded={isOpen} onClick={() => setIsOpen(!isOpen)}>{label}<span aria-hidden="true">▾</span></button>
      {isOpen && <div className="pop" onClickCapture={() => setTimeout(close)}>{children}</div>}
    </div>
  );
}
