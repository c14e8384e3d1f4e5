import type { SubmissionView } from '@taizhang/contract';
import { useCallback, useEffect, useMemo, useRef, useState, type ReactElement } from 'react';
import { useOnline } from '../../kit/use-online.ts';
import { CellPanel } from './cell-panel.tsx';
import { shownText, textOfValue } from './cell-text.ts';
import { CheckText } from './check-text.tsx';
import type { Done } from './done.ts';
import { EntryField } from './entry-field.tsx';
import { EntryGrid } from './entry-grid.tsx';
import { ConflictNotice, PasteNotice } from './entry-notices.tsx';
import { nextProblem, obstacles, tallySheet } from './entry-tally.ts';
import { FillStanding } from './fill-standing.tsx';
import { FilingFrame } from './filing-frame.tsx';
import { FilingTimeline } from './filing-timeline.tsx';
import { formOfView } from './form-of-view.ts';
import { gridAction, neighbourCell } from './grid-keys.ts';
import { liveSheet, type SheetRow, type SubmissionItem } from './live-sheet.ts';
import { NoteField } from './note-field.tsx';
import { copiedLines, planPaste, type Pasted } from './paste-column.ts';
import { SaveBar } from './save-bar.tsx';
import { useBehaviours } from './use-behaviours.ts';
import { useEntry } from './use-entry.ts';

/** The grid of the clerk: typed, checked and kept as it is typed. */
export function FillPage({ view: opened, notice, onDone }: { readonly view: SubmissionView; readonly notice: string | undefined; readonly onDone: (done: Done) => void }): ReactElement {
  const isOnline = useOnline();
  const behaviours = useBehaviours();
  const { entry, saveState, textOf, type, resolve, save, submit } = useEntry(opened);
  const { view, state } = entry;
  const [note, setNote] = useState('');
  const [activeKey, setActiveKey] = useState<string>();
  const [pasted, setPasted] = useState<Pasted>();
  const noteField = useRef<HTMLTextAreaElement>(null);
  const form = useMemo(() => formOfView(view), [view]);
  const rows = useMemo(() => liveSheet({ view, form, state, behaviours }), [view, form, state, behaviours]);
  const tally = tallySheet(rows);
  const lacks = obstacles(tally, note, { isOnline, maySubmit: view.may.submit });
  const writable = useMemo(() => view.items.filter((item) => item.entry !== 'computed').map((item) => item.key), [view]);
  const unsaved = Object.keys(state.typed).length;
  const active = rows.find((row) => row.item.key === activeKey);
  const hasMarks = active?.marks.some(({ kind }) => kind !== 'empty') === true;
  // What came back stays in sight while a cell is filled in of which only the way of counting can be told.
  const returned = hasMarks ? undefined : rows.find((row) => row !== active && row.marks[0]?.kind === 'returned');

  const takeLedger = useCallback((item: SubmissionItem) => type([{ key: item.key, text: textOfValue(item.ledgerValue) }]), [type]);
  const typeOne = useCallback((key: string, text: string) => type([{ key, text }]), [type]);
  const move = useCallback((from: string, step: 1 | -1) => goTo(neighbourCell(writable, from, step)), [writable]);
  const paste = useCallback((from: string, text: string): boolean => {
    const lines = copiedLines(text);
    if (lines === undefined) return false;
    const plan = planPaste(lines, view.items.map((item) => ({ key: item.key, isWritable: item.entry !== 'computed' })), from);
    const before = (plan?.cells ?? []).map(({ key }) => ({ key, text: textOf(key) }));
    if (plan !== undefined) type(plan.cells);
    setPasted({ plan, before });
    return true;
  }, [textOf, type, view.items]);

  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (gridAction(event) !== 'save') return;
      event.preventDefault();
      void save();
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, [save]);

  const handIn = async (): Promise<void> => {
    if (await submit(note)) onDone('submitted');
  };
  const renderValue = (row: SheetRow): ReactElement => (row.item.entry === 'computed' ? <>{shownText(row.value, row.item.decimals, true)}</> : <EntryField row={row} onType={typeOne} onMove={move} onFocus={setActiveKey} onPaste={paste} />);
  const explain = (): void => noteField.current?.focus();
  return (
    <FilingFrame
      view={view}
      standing={<FillStanding view={view} tally={tally} />}
      notice={notice}
      grid={<>
        {tally.conflicts > 0 && <ConflictNotice view={view} count={tally.conflicts} onAll={(keep) => resolve(Object.keys(state.conflicts), keep)} />}
        {pasted !== undefined && <PasteNotice pasted={pasted} onUndo={() => { type(pasted.before); setPasted(undefined); }} onClose={() => setPasted(undefined)} />}
        <EntryGrid view={view} rows={rows} activeKey={activeKey} renderValue={renderValue} renderCheck={(row) => <CheckText row={row} conflict={state.conflicts[row.item.key]} onResolve={(key, keep) => resolve([key], keep)} onTakeLedger={takeLedger} />} />
      </>}
      aside={<>
        {[active, returned].map((row) => row !== undefined && <CellPanel key={row.item.key} view={view} row={row} onGo={goTo} onExplain={explain} onTakeLedger={takeLedger} />)}
        <NoteField value={note} onChange={setNote} field={noteField} isNeeded={tally.doubts > 0 || tally.returnedOpen > 0} />
        <FilingTimeline view={view} />
      </>}
      bar={<SaveBar tally={tally} lacks={lacks} saveState={saveState} unsaved={unsaved} isOnline={isOnline} onCheck={() => goTo(nextProblem(rows, activeKey))} onSave={() => void save()} onSubmit={() => void handIn()} />}
    />
  );
}

/** Puts the cursor into a cell; without one nothing moves. */
function goTo(key: string | undefined): void {
  if (key === undefined) return;
  const field = document.querySelector<HTMLInputElement>(`[data-cell="${CSS.escape(key)}"]`);
  field?.focus();
  field?.scrollIntoView({ block: 'nearest' });
}
