import { Navigate } from 'react-router';
import { useSession } from '../api.ts';
import { landingOf } from './nav.ts';

/** `/w`: where this role begins. */
export function Landing() {
  const session = useSession();
  return session.data ? <Navigate to={landingOf(session.data.actor.role)} replace /> : null;
}
