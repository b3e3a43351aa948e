import { lookAtBench } from './bench-look.ts';

lookAtBench('en');
