import { lookAtBench } from './bench-look.ts';

lookAtBench('zh');
