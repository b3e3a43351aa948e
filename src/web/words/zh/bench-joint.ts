/** 工作台：各单位一条时间线。 */
export const benchJoint = {
  title: '各单位办理情况',
  lead: '每个单位一条线，按日期排列。不归您看的程序，只写办过和结果。',
  filter: '只看一个单位',
  all: '全部',
  today: '今天',
  nothingAhead: '今天以后没有期限',
  closed: '内容不在这里显示',
  comma: '、',
  kinds: {
    step: (title: string) => title,
    'took-place': (title: string) => `开始${title}`,
    ended: (title: string) => `结果：${title}`,
    due: (title: string) => `期限：${title}`,
    'hand-over': (title: string) => `移交：${title}`,
  },
};
