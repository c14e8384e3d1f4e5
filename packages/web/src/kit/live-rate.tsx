import { useEffect, useState, type ReactElement } from 'react';
import { figureText } from '../i18n/number-words.ts';

/** A rate that may change while one looks: the new value is underlined for two seconds. */
export function LiveRate({ rate, numerator, denominator }: { readonly rate: number | null; readonly numerator: number; readonly denominator: number }): ReactElement {
  const value = `${numerator}/${denominator}`;
  const [seen, setSeen] = useState(value);
  useEffect(() => {
    if (seen === value) return undefined;
    const timer = setTimeout(() => setSeen(value), 2000);
    return () => clearTimeout(timer);
  }, [seen, value]);
  return rate === null ? <span className="dash">—</span> : <span className={seen === value ? 'strong' : 'strong changed'}>{figureText(rate, 1)}</span>;
}
