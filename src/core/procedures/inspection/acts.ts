import { text } from '../../text.ts';

/** What the inspection looks at (LI 11; ZJLI 11). */
export const acts = {
  wages: text('克扣、拖欠工资', 'Wages unpaid or docked'),
  'minimum-wage': text('低于最低工资', 'Below the minimum wage'),
  overtime: text('超时加班、不付加班费', 'Excess or unpaid overtime'),
  contract: text('不签劳动合同', 'No written contract'),
  insurance: text('不参加社会保险', 'No social insurance'),
  'child-labour': text('使用童工', 'Child labour'),
  women: text('违反女职工、未成年工保护', 'Protection of women and minors'),
  deposit: text('收押金、扣证件', 'Deposits or papers held back'),
  other: text('其他监察事项', 'Another matter of inspection'),
};
export type Act = keyof typeof acts;
