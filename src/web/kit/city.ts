import { createContext, useContext } from 'react';
import type { CityView } from '../../contract/routes/city.ts';

/** What this deployment says about itself; empty until it has answered, so that no page waits for it. */
export const CityContext = createContext<CityView | undefined>(undefined);
export const useCity = (): CityView | undefined => useContext(CityContext);

/** A configured phone line, or nothing: an unset line is never shown. */
export const findContact = (city: CityView | undefined, ...keys: string[]) =>
  keys.map(key => city?.contacts.find(contact => contact.key === key)).find(contact => contact !== undefined);

/** Today by the server’s calendar; by the device in China’s time until the server has answered. */
export const todayOf = (city: CityView | undefined): string =>
  city?.today ?? new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);
