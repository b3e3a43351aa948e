import { benchJoint as en } from '../../words/en/bench-joint.ts';
import { benchJoint as zh } from '../../words/zh/bench-joint.ts';

export const benchJoint = { zh, en };
