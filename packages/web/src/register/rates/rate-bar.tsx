import type { ReactElement } from 'react';

/** A rate as a bar from 0 to 100 %: its number stands beside it. */
export function RateBar({ rate, isSmall = false }: { readonly rate: number | null; readonly isSmall?: boolean }): ReactElement {
  return (
    <svg className="reg-bar" viewBox="0 0 100 14" preserveAspectRatio="none" aria-hidden="true">
      <path d="M0 13.5H100" stroke="var(--rule-1)" vectorEffect="non-scaling-stroke" />
      {rate !== null && <rect x="0" y="4" width={Math.min(100, Math.max(0, rate))} height="6" fill={isSmall ? 'var(--rule-2)' : 'var(--indigo)'} />}
      <path d="M0 1V13M50 10V13M100 10V13" stroke="var(--rule-3)" vectorEffect="non-scaling-stroke" />
    </svg>
  );
}
