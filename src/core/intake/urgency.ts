/** What cannot wait for the queue: it is shown to the person and to the front desk at once. */
export type Urgency =
  | 'injury'
  | 'limitation'
  | 'many-people'
  | 'self-harm'
  | 'threat'
  | 'employer-gone'
  | 'child-worker'
  | 'pregnancy';

/** Signs of one sentence. `limitation` and `many-people` are also found from the facts. */
export const URGENT: readonly { readonly kind: Urgency; readonly sign: RegExp; readonly unless?: RegExp }[] = [
  {
    kind: 'self-harm',
    sign: /不想活|活不下去|活不成|自杀|自尽|跳楼|跳桥|跳河|轻生|寻短见|想死|死给.{0,4}看|喝农药|一死了之|同归于尽|绝路/,
  },
  {
    kind: 'threat',
    sign: /(?:威胁|恐吓|殴打|扬言|要打我|打了?我们?|找人打|要弄死|砍|关起来|不让(?:出门|离开宿舍)|限制.{0,3}自由|非法拘禁|扣押.{0,3}人)/,
    unless: /打了?我们?(?:的)?(?:电话|招呼)/,
  },
  {
    kind: 'employer-gone',
    sign: /(?:老板|老板娘|包工头|工头|负责人|公司|厂).{0,8}(?:跑路|跑了|逃|失联|联系不上|找不到人|人去楼空|卷款|不见了|关机)/,
  },
  {
    kind: 'child-worker',
    sign: /童工|未满十六|未满16|不满十六|不满16|(?:十[三四五]|1[345])岁.{0,12}(?:打工|上班|干活|工作|进厂)/,
  },
  {
    kind: 'pregnancy',
    sign: /怀孕|孕期|孕妇|哺乳期|产假|怀了/,
    unless: /离婚|前夫|抚养/,
  },
  {
    kind: 'many-people',
    sign: /(?:几十|上百|几百|十几|二十几|三十几|好几十)(?:多)?(?:个|名|号)?(?:人|工人|工友|员工|农民工)|集体(?:上访|讨薪|罢工|停工|签字)/,
  },
];
