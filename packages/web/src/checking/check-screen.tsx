import { useState, type ReactElement } from 'react';
import { CheckIntake } from './check-intake.tsx';
import { CheckResult } from './check-result.tsx';
import './checking.css';
import { useTextCheck } from './use-text-check.ts';

/** 数字核校: anybody's report, read and recomputed; nothing of it is kept. */
export function Screen(): ReactElement {
  const checking = useTextCheck();
  const [draft, setDraft] = useState('');
  const { checked } = checking;
  if (checked === undefined) return <CheckIntake draft={draft} onDraft={setDraft} checking={checking} />;
  const leave = (text: string): void => {
    setDraft(text);
    checking.forget();
  };
  return <CheckResult checked={checked} onAnother={() => leave('')} onEdit={() => leave(checked.check.text)} />;
}
