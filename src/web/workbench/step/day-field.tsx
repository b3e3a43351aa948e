import { Button, Input } from 'antd';
import { useRef } from 'react';
import { isDay } from '../../../core/law/day.ts';
import { todayOf, useCity } from '../../kit/city.ts';
import { formatDate } from '../../kit/format.ts';
import { useLanguage, useWords } from '../../words/words.ts';
import { benchStep } from '../words.ts';
import { readDay } from './day-words.ts';

export interface DayFieldProps {
  readonly control: { readonly id: string; readonly 'aria-invalid'?: boolean; readonly 'aria-describedby'?: string };
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** A day, typed in any usual form or taken from the calendar of the device; the weekday stands beside it. */
export function DayField({ control, value, onChange }: DayFieldProps) {
  const today = todayOf(useCity());
  const language = useLanguage();
  const words = useWords(benchStep);
  const picker = useRef<HTMLInputElement>(null);
  // Read while typing, so that nothing moves under the pointer when the field is left.
  const read = readDay(value, today);
  const settle = () => {
    if (read && read !== value) onChange(read);
  };
  const open = () => {
    try {
      picker.current?.showPicker();
    } catch {
      picker.current?.focus();
    }
  };
  return (
    <div className="wb-day">
      <Input
        {...control}
        value={value}
        placeholder={words.dayExample}
        inputMode="numeric"
        autoComplete="off"
        onChange={event => onChange(event.target.value)}
        onBlur={settle}
        onPressEnter={settle}
      />
      <Button onClick={() => onChange(today)}>{words.today}</Button>
      <span className="wb-day-picker">
        <Button onClick={open}>{words.calendar}</Button>
        <input
          ref={picker}
          type="date"
          tabIndex={-1}
          aria-hidden="true"
          value={isDay(value) ? value : ''}
          onChange={event => event.target.value && onChange(event.target.value)}
        />
      </span>
      {read && <span className="wb-help">{formatDate(read, language)}</span>}
    </div>
  );
}
