import { text } from '../../text.ts';

/** Why an application is not accepted (ZJMA 20; CR 30, 31, 34). */
export const refusalGrounds = {
  party: text('当事人不适格', 'Not a proper party'),
  scope: text('不属于受理范围', 'Outside the scope'),
  jurisdiction: text('不属于本委管辖', 'Outside the jurisdiction'),
  incomplete: text('经通知补正，材料仍不齐备', 'Still incomplete after the request to supplement'),
  repeat: text('同一请求已经处理过', 'The same claim has been dealt with'),
  unclear: text('没有明确的请求和事实', 'No definite claim or facts'),
};
