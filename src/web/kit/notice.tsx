import type { ReactNode } from 'react';

/** A calm remark with a bar at its side. `live` announces it when it appears later. */
export function Notice({
  tone = 'info',
  title,
  live = false,
  children,
}: {
  tone?: 'info' | 'good' | 'warn' | 'bad' | 'secret';
  title?: string;
  live?: boolean;
  children?: ReactNode;
}) {
  return (
    <div className={`k-notice${tone === 'info' ? '' : ` k-${tone}`}`} role={live ? 'status' : undefined}>
      {title && <h3>{title}</h3>}
      {children}
    </div>
  );
}
