import type { FieldView } from '@taizhang/contract';
import type { KeyboardEvent, ReactElement } from 'react';
import { useText } from '../../i18n/locale.ts';
import { toggleChoice, type Answer } from './answers.ts';
import { choiceOfDigit } from './form-keys.ts';

export interface ChoiceInputProps {
  readonly field: FieldView;
  readonly answer: Answer | undefined;
  readonly isWrong: boolean;
  readonly describedBy: string | undefined;
  readonly onAnswer: (answer: Answer) => void;
}

/** Answers as buttons: one stop of the tab key, digits choose, arrows walk. Few are segments of one bar, many are chips. */
export function ChoiceInput({ field, answer, isWrong, describedBy, onAnswer }: ChoiceInputProps): ReactElement {
  const text = useText();
  const chosen = typeof answer === 'string' ? [answer] : (answer ?? []);
  const choose = (code: string): void => {
    if (field.type === 'choices') onAnswer(toggleChoice(field, chosen, code));
    else onAnswer(chosen.includes(code) && !field.required ? '' : code);
  };
  const press = (event: KeyboardEvent<HTMLDivElement>): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const step = stepOf(event.key);
    const place = choiceOfDigit(event.key, field.choices.length);
    if (place === undefined && step === undefined) return;
    event.preventDefault();
    const buttons = [...event.currentTarget.querySelectorAll('button')];
    if (step !== undefined) return buttons[(buttons.findIndex((button) => button === document.activeElement) + step + buttons.length) % buttons.length]?.focus();
    const code = field.choices[place ?? 0]?.code;
    if (code === undefined) return;
    buttons[place ?? 0]?.focus();
    // A digit says which answer it is; pressed twice it must not take the answer back.
    if (field.type === 'choices' || !chosen.includes(code)) choose(code);
  };
  const stop = Math.max(0, field.choices.findIndex(({ code }) => chosen.includes(code)));
  const isChips = field.type === 'choices' || field.choices.length > MOST_SEGMENTS;
  return (
    <div className={isChips ? 'fu-chips' : 'fu-seg'} role="group" aria-label={text(field.label)} aria-describedby={describedBy} data-field={field.key} data-wrong={isWrong} onKeyDown={press}>
      {field.choices.map(({ code, label }, at) => (
        <button key={code} type="button" aria-pressed={chosen.includes(code)} tabIndex={at === stop ? 0 : -1} data-stop={at === stop ? true : undefined} onClick={() => choose(code)}>
          {at < DIGITS && <em aria-hidden="true">{(at + 1) % DIGITS}</em>}{text(label)}
        </button>
      ))}
    </div>
  );
}

const DIGITS = 10;
const MOST_SEGMENTS = 4;

function stepOf(key: string): 1 | -1 | undefined {
  if (key === 'ArrowRight' || key === 'ArrowDown') return 1;
  return key === 'ArrowLeft' || key === 'ArrowUp' ? -1 : undefined;
}
