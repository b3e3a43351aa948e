import type { Span } from './identifiers.ts';

/** The commonest surnames, which cover more than 98 % of people, and the usual ones of two characters. */
const single =
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖萧田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付傅方白邹孟熊秦邱江尹薛闫阎段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤岑施洪童裘翁柴胥应励柳虞俞华鲍费殷包左倪邢翟安常乐伍齐康温樊路关项祝纪舒屈季芦凌葛岳骆牛霍耿单詹申欧游阮桑甘焦穆辛管宁成司车仇蒲尤景卓苗古米祁聂戚娄牟解干盛房缪宣';
const double =
  '欧阳|司马|上官|诸葛|尉迟|皇甫|令狐|东方|慕容|夏侯|公孙|宇文|长孙|司徒|司空|端木|轩辕|南宫|东郭|百里|呼延|钟离|澹台|公冶|太史|濮阳|淳于|单于|申屠|独孤|闻人|西门|拓跋';
const han = '[\\u4e00-\\u9fff\\u3400-\\u4dbf]';

/** Words behind which a name stands. */
const before = [
  '申请人',
  '被申请人',
  '原告',
  '被告',
  '上诉人',
  '第三人',
  '甲方',
  '乙方',
  '丙方',
  '法定代表人',
  '负责人',
  '代表人',
  '代理人',
  '经办人',
  '联系人',
  '来电人',
  '来访人',
  '举报人',
  '投诉人',
  '见证人',
  '证人',
  '担保人',
  '保证人',
  '调解员',
  '仲裁员',
  '书记员',
  '网格员',
  '监察员',
  '审判员',
  '老板',
  '老板娘',
  '经理',
  '厂长',
  '主管',
  '班长',
  '组长',
  '会计',
  '出纳',
  '同事',
  '工友',
  '员工',
  '职工',
  '工人',
  '劳动者',
  '包工头',
  '丈夫',
  '妻子',
  '爱人',
  '我叫',
  '本人',
  '名叫',
  '姓名',
  '记者',
  '汇入',
  '转给',
  '打给',
  '付给',
  '交给',
];
/** Characters with which the sentence goes on: they end a name rather than stand in it. */
const goesOn =
  '走反与和及或已将在说称是为等的要去把被给又也就来打系于向由因自从到未不没有，。、；：（）“”？！ \\n\\r\\d账';

const given = `(?:${han}(?![${goesOn}])${han}|${han})`;
const name = `(?:(?:${double})${given}|[${single}](?:${han}(?=[${goesOn}]|$)|${given}))`;
const joins = `(?:\\s*[：:]\\s*|是|为|叫|姓名|，)?`;
const afterCue = new RegExp(`(?:${before.join('|')})${joins}(${name})`, 'gd');
/** `陶平、廖义飞等人`: those who are counted up with somebody found. */
const next = new RegExp(`[、和与及]\\s*(${name})(?=[、和与及等，。；\\s]|两人|二人|三人|$)`, 'gyd');
/** `李先生`, `徐某某`, `王经理`: a surname with an address. */
const addressed = new RegExp(`(?<!${han})(?:[${single}]|${double})(?:先生|女士|小姐|师傅|老板|经理|厂长|总)`, 'g');
/** A name that closes before its account. */
const holder = new RegExp(`(?:户名|收款人|开户人|持卡人)\\s*[：:为是]?\\s*(${name})`, 'gd');

/** Words that look like a name behind a cue and are none. */
const noNames =
  /^(?:于[是协本签今此每年月日该其]|.某|解[除决]|安[置排]|房东|应当|应该|万一|任何|成都|安全|高温|高级|常年|金额|方面|方式|单位|周末|周一|周日|双方|任意|全部|关于|关系|向单|向公|向法|何时|何地|马上|温馨|左右|平时|盛大|路上|房屋|车间|车辆|司机|古塘|安徽|宁波|江苏|江西|康复|申请|管理|成立|常常|包括|包工|左手|万元|白班|向该|应聘|应付|项目|石材|金属|江北|和解|施工|华联|时候)/;

function indexed(words: string, pattern: RegExp, group: number): Span[] {
  const found: Span[] = [];
  for (const match of words.matchAll(pattern)) {
    const [start, end] = match.indices?.[group] ?? [match.index, match.index + match[0].length];
    if (!noNames.test(words.slice(start, end))) found.push({ kind: 'person', start, end });
  }
  return found;
}

/** Persons told by the words around them; every other place where the same name stands is found too. */
export function findPersons(words: string): Span[] {
  const found = [...indexed(words, afterCue, 1), ...indexed(words, holder, 1)];
  // Those who are counted up after somebody found, one after the other.
  for (let i = 0; i < found.length && i < 1000; i += 1) {
    next.lastIndex = found[i]!.end;
    const match = next.exec(words);
    const [start, end] = match?.indices?.[1] ?? [];
    if (start !== undefined && end !== undefined && !noNames.test(words.slice(start, end)))
      found.push({ kind: 'person', start, end });
  }
  const names = [...new Set(found.map(({ start, end }) => words.slice(start, end)))].filter(one => one.length > 1);
  return [
    ...found,
    ...names.flatMap(one => findWord(words, one, 'person')),
    ...[...words.matchAll(addressed)].map(({ index, 0: said }) => ({
      kind: 'person' as const,
      start: index,
      end: index + said.length,
    })),
  ];
}

/** Every place where a word stands. */
export function findWord(words: string, word: string, kind: Span['kind']): Span[] {
  const found: Span[] = [];
  for (let at = words.indexOf(word); word !== '' && at >= 0; at = words.indexOf(word, at + word.length))
    found.push({ kind, start: at, end: at + word.length });
  return found;
}

const surname = new RegExp(`^(?:${double}|.)`, 'u');

/** The surname of a name: two characters for the double ones. */
export const surnameOf = (one: string): string => surname.exec(one)?.[0] ?? one;
