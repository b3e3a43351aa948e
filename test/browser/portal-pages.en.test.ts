import { lookAtPortal } from './portal-look.ts';

lookAtPortal('en');
