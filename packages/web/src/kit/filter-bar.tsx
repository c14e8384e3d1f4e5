import { Children, useState, type FormEvent, type ReactElement, type ReactNode } from 'react';
import { useWords } from '../i18n/locale.ts';
import { kitWords } from './words.ts';

export interface FilterBarProps {
  /** Fields, each a `<label>` with its control. */
  readonly children: ReactNode;
  readonly onQuery: () => void;
  readonly onReset: () => void;
  /** Fields shown before the bar is unfolded. */
  readonly shown?: number;
}

/** The filter of a list: foldable fields on the left, 查询 and 重置 on the right. */
export function FilterBar({ children, onQuery, onReset, shown = 4 }: FilterBarProps): ReactElement {
  const t = useWords(kitWords);
  const [isOpen, setIsOpen] = useState(false);
  const fields = Children.toArray(children);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    onQuery();
  };
  return (
    <form className="filter no-print" onSubmit={submit}>
      {isOpen ? fields : fields.slice(0, shown)}
      <div className="end">
        {fields.length > shown && <button type="button" className="lnk" aria-expanded={isOpen} onClick={() => setIsOpen(!isOpen)}>{t(isOpen ? 'fold' : 'unfold')}</button>}
        <button type="submit" className="btn p sm">{t('query')}</button>
        <button type="button" className="btn sm" onClick={onReset}>{t('reset')}</button>
      </div>
    </form>
  );
}

/** Actions over a list on the left, its count on the right. */
export function Toolbar({ children, right }: { readonly children?: ReactNode; readonly right?: ReactNode }): ReactElement {
  return <div className="tools no-print">{children}{right !== undefined && <span className="r">{right}</span>}</div>;
}
