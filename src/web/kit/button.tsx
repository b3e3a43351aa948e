import type { ButtonHTMLAttributes, ReactNode } from 'react';
import { Link } from './router.tsx';

type Rank = 'primary' | 'normal' | 'danger' | 'quiet';
const classOf = (rank: Rank) => `k-button${rank === 'normal' ? '' : ` k-${rank}`}`;

type ButtonProps = ButtonHTMLAttributes<HTMLButtonElement> & {
  readonly rank?: Rank;
  /** A write is on its way: the button stays focusable and swallows further presses. */
  readonly busy?: boolean;
};

/** A button named by verb and object. `type="submit"` must be asked for. */
export function Button({ rank = 'normal', busy = false, onClick, className, type = 'button', ...rest }: ButtonProps) {
  return (
    <button
      type={type}
      className={`${classOf(rank)}${className ? ` ${className}` : ''}`}
      aria-disabled={busy || undefined}
      onClick={event => {
        if (busy) event.preventDefault();
        else onClick?.(event);
      }}
      {...rest}
    />
  );
}

/** A link that looks like a button, for going somewhere. */
export function ButtonLink({ to, rank = 'normal', children }: { to: string; rank?: Rank; children: ReactNode }) {
  return (
    <Link to={to} className={classOf(rank)}>
      {children}
    </Link>
  );
}
