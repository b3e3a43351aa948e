/** Closed lock: what lies behind the wall. Always with words beside it. */
export const LockIcon = () => (
  <svg className="wb-icon" aria-hidden="true" width="14" height="14" viewBox="0 0 16 16">
    <path d="M5 7V5a3 3 0 0 1 6 0v2" fill="none" stroke="currentColor" strokeWidth="1.6" />
    <rect x="3" y="7" width="10" height="7" rx="1.5" fill="currentColor" />
  </svg>
);

/** A flag on a time axis: a deadline. */
export const FlagIcon = () => (
  <svg className="wb-icon" aria-hidden="true" width="12" height="12" viewBox="0 0 16 16">
    <path d="M3 1v14M3 2h9l-2.5 3L12 8H3" fill="none" stroke="currentColor" strokeWidth="1.6" />
  </svg>
);
