import { type ReactNode, useEffect, useId, useRef } from 'react';
import { useKitWords } from './words.ts';

/** A dialog of the browser’s own: Escape closes it, focus stays inside and returns to where it was. */
export function Sheet({
  open,
  title,
  onClose,
  children,
}: {
  open: boolean;
  title: string;
  onClose: () => void;
  children: ReactNode;
}) {
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  const words = useKitWords();
  useEffect(() => {
    const element = dialog.current;
    if (!element) return;
    if (open && !element.open) element.showModal();
    if (!open && element.open) element.close();
  }, [open]);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape is the key for it, by the browser.
    <dialog
      ref={dialog}
      className="k-sheet"
      aria-labelledby={id}
      onClose={onClose}
      onClick={event => {
        if (event.target === dialog.current) onClose();
      }}
    >
      {open && (
        <>
          <header>
            <h2 id={id}>{title}</h2>
            <button type="button" className="k-close" aria-label={words.close} onClick={onClose}>
              <svg aria-hidden="true" width="18" height="18" viewBox="0 0 18 18" stroke="currentColor" strokeWidth="2">
                <path d="m2 2 14 14M16 2 2 16" />
              </svg>
            </button>
          </header>
          {children}
        </>
      )}
    </dialog>
  );
}
