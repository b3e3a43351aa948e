import { lookAtPortal } from './portal-look.ts';

lookAtPortal('zh');
