import { useEffect, useId, useRef, useState, type KeyboardEvent, type ReactElement } from 'react';
import { useWords } from '../i18n/locale.ts';
import { useGoTo } from '../screen/screen-address.ts';
import { useFound, type Found } from './use-found.ts';
import { shellWords } from './words.ts';

/** The search of the top bar: `/` goes to it, arrows choose, Enter opens, Esc leaves. */
export function SearchBox(): ReactElement {
  const t = useWords(shellWords);
  const goTo = useGoTo();
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [text, setText] = useState('');
  const [chosen, setChosen] = useState(0);
  const found = useFound(text);
  useEffect(() => {
    const focus = (event: globalThis.KeyboardEvent): void => {
      if (event.key !== '/' || event.ctrlKey || event.metaKey || isWriting(event.target)) return;
      event.preventDefault();
      input.current?.focus();
    };
    window.addEventListener('keydown', focus);
    return () => window.removeEventListener('keydown', focus);
  }, []);
  const open = (hit: Found | undefined): void => {
    if (hit === undefined) return;
    setText('');
    input.current?.blur();
    goTo(hit.to, hit.search);
  };
  const steer = (event: KeyboardEvent): void => {
    if (event.key === 'ArrowDown') setChosen(Math.min(chosen + 1, found.length - 1));
    else if (event.key === 'ArrowUp') setChosen(Math.max(chosen - 1, 0));
    else if (event.key === 'Enter') open(found[chosen]);
    else if (event.key === 'Escape') { setText(''); input.current?.blur(); }
    else return;
    event.preventDefault();
  };
  const isOpen = text.trim() !== '';
  return (
    <div className="find" role="search">
      <div className="in-box">
        <input
          ref={input} value={text} placeholder={t('search')} aria-label={t('searchLabel')} role="combobox" aria-expanded={isOpen} aria-controls={`${id}-list`} aria-autocomplete="list" autoComplete="off"
          aria-activedescendant={isOpen && found.length > 0 ? `${id}-${chosen}` : undefined}
          onChange={(event) => { setText(event.target.value); setChosen(0); }} onKeyDown={steer} onBlur={() => setText('')}
        />
        <kbd aria-hidden="true">/</kbd>
      </div>
      {isOpen && (
        <div className="hits" id={`${id}-list`} role="listbox" aria-label={t('searchLabel')}>
          {found.length === 0 && <div role="option" aria-selected="false" tabIndex={-1} className="muted">{t('nothingFound', { text })}</div>}
          {found.map((hit, place) => (
            // The list closes when the field loses focus, so a choice must act before that: on mouse down.
            <div key={hit.key} tabIndex={-1} id={`${id}-${place}`} role="option" aria-selected={place === chosen} onMouseDown={(event) => { event.preventDefault(); open(hit); }}>{hit.label}<span>{hit.kind}</span></div>
          ))}
        </div>
      )}
    </div>
  );
}

function isWriting(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName));
}
