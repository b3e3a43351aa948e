/** 工作台：交接。移交是提出，不是硬推；两边看到的是同一张单子。 */
export const benchHandover = {
  title: '交接',
  lead: '移交要等对方接收。对方没有接收以前，期限照样在走',
  incoming: '等您接收的',
  outgoing: '您这边移交出去的',
  incomingEmpty: '现在没有等您接收的移交。有了会排在这里，也会有通知',
  outgoingEmpty: '还没有移交。调解没有达成、申请人要求仲裁的，可以在案件里办“移交仲裁”',
  answered: '答复过的',
  answeredEmpty: '还没有答复过的移交',
  more: '看更早的',
  by: (name: string, role: string) => `${name}（${role}）`,
  receipt: '回执',
  receiptLine: (when: string, who: string, what: string) => `${when} ${who} ${what}`,
  hash: (code: string) => `记录校验码 ${code}`,
  accept: '接收',
  giveBack: '退回',
  look: '打开案件',
};
