import { Button, Modal } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { call } from '../../../contract/client.ts';
import { routes } from '../../../contract/routes.ts';
import { useWords } from '../../words/words.ts';
import { setLocked, useLocked } from '../api.ts';
import { bench } from '../words.ts';

const IDLE = 25 * 60_000;
const COUNTDOWN = 5 * 60_000;

/** After 25 minutes without a hand on the page a countdown of five minutes, then the page is locked and signed out. */
export function IdleWatch() {
  const words = useWords(bench);
  const isLocked = useLocked();
  const last = useRef(Date.now());
  const [left, setLeft] = useState<number>();

  useEffect(() => {
    if (isLocked) return;
    last.current = Date.now();
    const isAsking = () => Date.now() - last.current >= IDLE;
    const touch = () => {
      // While the countdown stands, only its button keeps the session.
      if (!isAsking()) last.current = Date.now();
    };
    const timer = setInterval(() => {
      const idle = Date.now() - last.current;
      if (idle < IDLE) return setLeft(undefined);
      const rest = Math.ceil((IDLE + COUNTDOWN - idle) / 1000);
      setLeft(Math.max(0, rest));
      if (rest <= 0) {
        setLeft(undefined);
        setLocked(true);
        void call(routes.signOut, {}).catch(() => undefined);
      }
    }, 1000);
    for (const name of ['pointerdown', 'keydown', 'scroll'] as const) addEventListener(name, touch, { passive: true });
    return () => {
      clearInterval(timer);
      for (const name of ['pointerdown', 'keydown', 'scroll'] as const) removeEventListener(name, touch);
    };
  }, [isLocked]);

  const stay = () => {
    last.current = Date.now();
    setLeft(undefined);
  };
  return (
    <Modal
      open={left !== undefined}
      title={words.idle.title}
      onCancel={stay}
      footer={
        <Button type="primary" onClick={stay}>
          {words.idle.stay}
        </Button>
      }
    >
      <p aria-live="polite">{words.idle.text(Math.floor((left ?? 0) / 60), (left ?? 0) % 60)}</p>
    </Modal>
  );
}
