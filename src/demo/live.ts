import type { Day } from '../core/law/day.ts';
import type { Scene, Telling } from './telling.ts';

export function planLive(_telling: Telling, _today: Day): Scene[][] {
  return [];
}
