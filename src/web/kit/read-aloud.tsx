import { useEffect, useState } from 'react';
import { useLanguage } from '../words/words.ts';
import { Button } from './button.tsx';
import { useKitWords } from './words.ts';

const canSpeak = () => typeof speechSynthesis !== 'undefined' && typeof SpeechSynthesisUtterance !== 'undefined';

/** Reads the heading and the text of the page aloud with the voice of the device; absent where there is none. */
export function ReadAloud({ text }: { text?: string }) {
  const [speaking, setSpeaking] = useState(false);
  const language = useLanguage();
  const words = useKitWords();
  useEffect(
    () => () => {
      if (canSpeak()) speechSynthesis.cancel();
    },
    [],
  );
  if (!canSpeak()) return null;
  const toggle = () => {
    speechSynthesis.cancel();
    if (speaking) return setSpeaking(false);
    const spoken = new SpeechSynthesisUtterance(text ?? document.querySelector('main')?.innerText ?? '');
    spoken.lang = language === 'zh' ? 'zh-CN' : 'en-GB';
    spoken.rate = 0.9;
    spoken.onend = () => setSpeaking(false);
    speechSynthesis.speak(spoken);
    setSpeaking(true);
  };
  return (
    <Button rank="quiet" onClick={toggle} aria-pressed={speaking}>
      {speaking ? words.stopReading : words.readAloud}
    </Button>
  );
}
