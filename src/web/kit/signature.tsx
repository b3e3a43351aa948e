import './signature.css';
import { type PointerEvent, useEffect, useRef, useState } from 'react';
import { call } from '../../contract/client.ts';
import { routes } from '../../contract/routes.ts';
import { type Point, strokeField, strokesOf, strokesText } from '../../core/dossier/strokes.ts';
import { paper as en } from '../words/en/paper.ts';
import { getLanguage, useWords } from '../words/words.ts';
import { paper as zh } from '../words/zh/paper.ts';
import { problemWords } from './states.tsx';
import { problemOf } from './use-api.ts';
import { useKitWords } from './words.ts';

export const usePaperWords = () => useWords({ zh, en });

/** A drawn signature as a picture. */
export function Drawing({ strokes, label }: { strokes: string; label: string }) {
  const drawn = strokesOf(strokes) ?? [];
  return (
    <svg
      viewBox={`0 0 ${strokeField.width} ${strokeField.height}`}
      role="img"
      aria-label={label}
      className="k-pad-shown"
    >
      <Lines strokes={drawn} />
    </svg>
  );
}

function Lines({ strokes }: { strokes: readonly (readonly Point[])[] }) {
  return strokes.map((stroke, index) => (
    <polyline
      // biome-ignore lint/suspicious/noArrayIndexKey: strokes are only added at the end.
      key={index}
      points={stroke.map(({ x, y }) => `${x},${y}`).join(' ')}
      style={{ fill: 'none', stroke: '#111', strokeWidth: 6, strokeLinecap: 'round', strokeLinejoin: 'round' }}
    />
  ));
}

/** Points nearer than this add nothing to a stroke. */
const NEAR = 4;

/** A field to write one's name in, with a finger, a mouse or a pen. Whoever cannot types the name instead. */
export function SignaturePad({
  id,
  value,
  onChange,
  buttonClass = 'k-button k-quiet',
}: {
  id: string;
  value: string;
  onChange: (value: string) => void;
  buttonClass?: string;
}) {
  const { sign: words } = usePaperWords();
  const [strokes, setStrokes] = useState<Point[][]>(() => strokesOf(value) ?? []);
  const drawing = useRef<Point[] | undefined>(undefined);
  const at = (event: PointerEvent<SVGSVGElement>): Point => {
    const box = event.currentTarget.getBoundingClientRect();
    const clamp = (part: number, whole: number) => Math.max(0, Math.min(whole, Math.round(part * whole)));
    return {
      x: clamp((event.clientX - box.left) / box.width, strokeField.width),
      y: clamp((event.clientY - box.top) / box.height, strokeField.height),
    };
  };
  const keep = (next: Point[][]) => {
    setStrokes(next);
    onChange(strokesText(next));
  };
  return (
    <div>
      <svg
        id={id}
        className="k-pad"
        viewBox={`0 0 ${strokeField.width} ${strokeField.height}`}
        role="img"
        aria-label={`${words.pad}. ${words.strokes(strokes.length)}`}
        onPointerDown={event => {
          event.currentTarget.setPointerCapture(event.pointerId);
          drawing.current = [at(event)];
          setStrokes([...strokes, drawing.current]);
        }}
        onPointerMove={event => {
          const stroke = drawing.current;
          const last = stroke?.at(-1);
          if (!stroke || !last) return;
          const point = at(event);
          if (Math.hypot(point.x - last.x, point.y - last.y) < NEAR) return;
          stroke.push(point);
          setStrokes([...strokes.slice(0, -1), [...stroke]]);
        }}
        onPointerUp={() => {
          const stroke = drawing.current;
          drawing.current = undefined;
          if (stroke) keep([...strokes.slice(0, -1), stroke]);
        }}
      >
        <line x1="30" x2="570" y1="165" y2="165" />
        <Lines strokes={strokes} />
      </svg>
      <div className="k-pad-acts">
        <button type="button" className={buttonClass} onClick={() => keep([])}>
          {words.clear}
        </button>
        <button type="button" className={buttonClass} onClick={() => keep(strokes.slice(0, -1))}>
          {words.undo}
        </button>
        <span role="status">{words.strokes(strokes.length)}</span>
      </div>
    </div>
  );
}

const PAUSE = 20;

/** Asks for a code to the phone of this account; a demonstration shows it. */
export function SigningCode({ buttonClass = 'k-button' }: { buttonClass?: string }) {
  const { sign: words } = usePaperWords();
  const kit = useKitWords();
  const [wait, setWait] = useState(0);
  const [said, setSaid] = useState('');
  useEffect(() => {
    if (wait <= 0) return;
    const timer = setTimeout(() => setWait(wait - 1), 1000);
    return () => clearTimeout(timer);
  }, [wait]);
  const ask = async () => {
    try {
      const answer = await call(routes.sendSigningCode, {}, { language: getLanguage() });
      setSaid(answer.demoCode ? words.demo(answer.demoCode) : words.none);
      setWait(PAUSE);
    } catch (error) {
      setSaid(problemWords(problemOf(error), kit, false));
    }
  };
  return (
    <>
      <button type="button" className={buttonClass} aria-disabled={wait > 0} onClick={() => wait <= 0 && void ask()}>
        {wait > 0 ? words.wait(wait) : words.get}
      </button>
      <p role="status">{said}</p>
    </>
  );
}

export interface Signed {
  readonly way: 'drawn' | 'typed';
  readonly fullName: string;
  readonly strokes: string;
  readonly oneTimeCode: string;
}

export const unsigned: Signed = { way: 'drawn', fullName: '', strokes: '', oneTimeCode: '' };

/** What is sent of a signature: only what belongs to its way. */
export const signedInput = ({ way, fullName, strokes, oneTimeCode }: Signed) => ({
  way,
  fullName: fullName.trim(),
  ...(way === 'drawn' ? { strokes } : oneTimeCode.trim() && { oneTimeCode: oneTimeCode.trim() }),
});

export type SignedFault = 'fullName' | 'strokes';

/** What is still missing of a signature. Whether a typed name takes a code says the server: whoever came with the code on a paper has shown one. */
export const signedFault = ({ way, fullName, strokes }: Signed): SignedFault | undefined =>
  fullName.trim() === '' ? 'fullName' : way === 'drawn' && !strokesOf(strokes) ? 'strokes' : undefined;
