import type { MaskBindingView } from '@taizhang/contract';
import type { Translate } from '../../i18n/dictionary.ts';
import type { templateWords } from './words.ts';

/** The name a binding goes by: the metric with its aspect, or the word of the report. */
export function bindingName(binding: MaskBindingView, t: Translate<typeof templateWords>, metricName: (metricId: string) => string): string {
  if (binding.kind === 'word') return t(`word_${binding.word}`);
  const name = metricName(binding.metricId);
  const aspect = binding.aspect === 'value' ? '' : ` · ${t(`aspect_${binding.aspect}`)}`;
  return `${name}${aspect}${binding.at === undefined ? '' : ` · ${t(`at_${binding.at}`)}`}`;
}
