import { z } from 'zod';
import { type ServiceMethod, serviceMethods } from '../../law/service.ts';
import { text } from '../../text.ts';
import { choice, day, id, line, words } from '../fields.ts';

const { personal, post, electronic, entrusted } = serviceMethods;

/** Ways in which a paper goes out to somebody who then takes it in. What is left, published or posted has steps of its own. */
export const sendMethods = { personal, post, electronic, entrusted };
export type SendMethod = keyof typeof sendMethods & ServiceMethod;

export const method = choice(text('方式', 'method'), sendMethods);
export const tracking = line(text('邮件号', 'tracking number'), 40).optional();
export const through = line(text('受委托单位', 'body that serves'), 80).optional();
export const photo = id(text('照片、回执或录像', 'photo, receipt or recording'), 'file').optional();
export const serviceDay = day(text('送达日期', 'day of service'));

/** Who took the paper in (CPL 88, 91). */
export const receivedAs = {
  self: text('本人', 'The addressee'),
  household: text('同住成年家属', 'An adult of the household'),
  office: text('单位法定代表人、负责人或收发', 'The firm’s representative or mail room'),
  agent: text('代理人', 'An agent'),
  named: text('指定的代收人', 'The person named to take papers in'),
};

/** Why a paper did not arrive. */
export const failures = {
  refused: text('拒收', 'Refused'),
  absent: text('多次没有人', 'Nobody there, several times'),
  unknown: text('查无此人', 'Unknown at the address'),
  moved: text('已经搬走', 'Moved away'),
  address: text('地址不清', 'Address unclear'),
  returned: text('退回，没有写原因', 'Returned without a reason'),
};

export const whyNot = z.strictObject({
  ground: choice(text('原因', 'reason'), failures),
  words: words(text('说明', 'note'), { max: 500 }).optional(),
});
