/** Signs that a story is, or is not, about work for an employer. Weights add up over different signs. */
export interface Cue {
  readonly weight: number;
  readonly sign: RegExp;
}

/** Words of work. One strong word or two weak ones make a story one about work. */
export const WORK: readonly Cue[] = [
  { weight: 3, sign: /劳动(?:合同|关系|仲裁|法|争议|纠纷|者|报酬|监察|局|能力)|用人单位|用工单位/ },
  {
    weight: 3,
    sign: /(?:拖欠|欠|讨|要|结|发|给|付|开|扣|降|加班|我的?|月).{0,6}(?:工资|工钱|薪水|薪资)|(?:工资|工钱|薪水|薪资).{0,8}(?:没|不|欠|拖|少|扣|发|结)|欠薪|讨薪|血汗钱/,
  },
  { weight: 3, sign: /(?:工|公)伤|工亡|职业病|停工留薪|伤残津贴/ },
  {
    weight: 3,
    sign: /辞退|解雇|解聘|炒鱿鱼|裁员|被裁|开除|离职|辞职|辞工|遣散费|试用期|转正|加班|竞业|年休假|年假|产假|婚假|病假|入职|劳务(?:派遣|合同|外包|费|公司)|无固定期限|经济补偿|五险|代通知金|调岗|降薪|待岗|下岗|返聘/,
  },
  {
    weight: 2,
    sign: /社保|社会保险|失业金|工龄|打工|包工头|农民工|工地(?:上|干)|上班|临时工|合同工|正式工|实习|兼职|职工|下班|进厂|考勤|绩效|提成|全勤|年终奖/,
  },
  { weight: 1, sign: /员工|工人/ },
  { weight: 1, sign: /公司|单位|企业|工厂|厂里|厂子|老板|老板娘|酒店|店里|工地|车间|班组|项目部/ },
  { weight: 1, sign: /工资|薪|工作|干活|做工|岗位|招聘|应聘|加班|劳动/ },
  { weight: 1, sign: /仲裁|合同到期|续签/ },
  { weight: 3, sign: /\b(?:wages?|salary|employer|dismissed|fired|laid off|overtime|unpaid|employment|severance)\b/i },
];

/** Words of other matters. They count against the words of work. */
export const OTHER: readonly Cue[] = [
  {
    weight: 4,
    sign: /离婚|抚养(?:费|权)|扶养|夫妻|前夫|前妻|彩礼|婚前|婚后|出轨|复婚|分居|结婚证|领证|婚姻|未婚|同居|再婚|结婚/,
  },
  {
    weight: 4,
    sign: /遗产|遗嘱|继承|过世|宅基地|拆迁|征地|征收|产权|房产|购房|买房|二手房|房东|租房|租户|租金|物业|开发商|过户|房子|房屋|土地|公租房|棚户区/,
  },
  {
    weight: 3,
    sign: /网贷|贷款|借款|借条|高利贷|信用卡|利息|借了?.{0,4}钱|借给|还款|还钱|逾期|担保人|催收|欠我钱|欠钱/,
  },
  {
    weight: 3,
    sign: /交通事故|车祸|肇事|追尾|醉驾|酒驾|驾驶证|驾照|闯红灯|逆行|交警|行车证|交强险|高速|违章|电动车|摩托车|汽车|轿车|被.{0,3}车.{0,3}撞|撞(?:到|了|伤|人|死)/,
  },
  {
    weight: 3,
    sign: /判刑|量刑|取保候审|取保|刑拘|拘留|逮捕|诈骗|贩毒|毒品|盗窃|偷|赌博|强奸|嫖|缓刑|减刑|坐牢|罪犯|犯罪|死刑|服刑|判几年|敲诈|派出所/,
  },
  {
    weight: 3,
    sign: /网购|淘宝|退货|假货|消费者|退款|卖家|买家|充值|游戏|微商|定金|货款|预付卡|办卡|健身房|发货|快递丢/,
  },
  {
    weight: 2,
    sign: /股东|股份|股权|入股|合伙|加盟|营业执照|注册公司|法人代表|投资|非法集资|招标|投标|商标|专利|著作权|侵权|肖像|诽谤|名誉|支票/,
  },
  {
    weight: 2,
    sign: /户口|身份证(?!.{0,6}(?:扣|押))|低保|五保户|收养|出生证|村委|村里|村民|学校|小孩|孩子|老师|学生|公证|医疗事故|误诊|美容/,
  },
  {
    weight: 2,
    sign: /转账|支付宝|微信.{0,6}(?:转|付|借|骂|聊)|欠条|诉讼费|律师费|二审|上诉|强制执行|被执行人|查封|宪法|民法|刑法|继承法|累犯/,
  },
  { weight: 2, sign: /公积金/ },
  { weight: 4, sign: /\b(?:divorce|alimony|inheritance|mortgage|landlord|custody)\b/i },
];
