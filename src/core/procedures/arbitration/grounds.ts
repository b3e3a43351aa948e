import { text } from '../../text.ts';

/** Why an application is not accepted (CR 31; ZJMA 20: five grounds). */
export const refusalGrounds = {
  scope: text('不属于受理范围', 'Outside the scope'),
  jurisdiction: text('不属于本委管辖', 'Outside the jurisdiction'),
  party: text('当事人不适格', 'Not a proper party'),
  repeat: text('同一事项已经处理', 'The same matter has been dealt with'),
  unclear: text('没有明确的请求和事实', 'No definite claim or facts'),
};
