import type { MaskedPageView } from '@taizhang/contract';
import { useState, type ReactElement } from 'react';
import { MaskDesk } from './mask-desk.tsx';
import './templates.css';
import { TextIntake } from './text-intake.tsx';

/** 带入上期报告: the text is taken in, then its places are decided one by one. */
export function Screen(): ReactElement {
  const [taken, setTaken] = useState<{ readonly page: MaskedPageView; readonly name: string } | undefined>(undefined);
  if (taken === undefined) return <TextIntake onRead={(page, name) => setTaken({ page, name })} />;
  return <MaskDesk page={taken.page} suggestedName={taken.name} onAnother={() => setTaken(undefined)} />;
}
