import type { ReactElement } from 'react';
import { useWords } from '../../i18n/locale.ts';
import { importWords } from './words.ts';

const STEPS = ['template', 'upload', 'preview', 'result'] as const;
export type ImportStep = (typeof STEPS)[number];

/** 下载模板 → 上传 → 校验预览 → 结果, the current one lit. */
export function ImportSteps({ current }: { readonly current: ImportStep }): ReactElement {
  const t = useWords(importWords);
  const at = STEPS.indexOf(current);
  return (
    <ol className="im-steps no-print" aria-label={t('stepsLabel')}>
      {STEPS.map((step, place) => <li key={step} className={place < at ? 'past' : place === at ? 'here' : undefined} aria-current={place === at ? 'step' : undefined}><i>{place + 1}</i>{t(`step_${step}`)}</li>)}
    </ol>
  );
}
