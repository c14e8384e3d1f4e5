import type { ReactElement } from 'react';

/** The mark: 台, whose 口 is a ruled page. */
export function Logo({ size = 26 }: { readonly size?: number }): ReactElement {
  return (
    <svg width={size} height={size} viewBox="0 0 32 32" role="img" aria-label="台账" style={{ flex: 'none' }}>
      <rect x=".5" y=".5" width="31" height="31" rx="3" fill="#B5382A" />
      <g fill="none" stroke="#FBFAF7" strokeLinecap="square">
        <path strokeWidth="2.4" d="M15.2 5.6 9.6 12.6H21.4M19 9.4l3.8 4.6" />
        <path strokeWidth="2.4" d="M8.6 17.4h14.8v9.4H8.6z" />
        <path strokeWidth="1.1" d="M11 20.6h10M11 23.6h10" />
      </g>
    </svg>
  );
}
