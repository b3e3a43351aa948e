/** 开庭和调解的时间，日历订阅，开庭公告。 */
export const meMeetings = {
  title: '开庭和调解',
  when: (day: string, time: string) => `${day} ${time}`,
  kinds: { hearing: '开庭', session: '调解' },
  open: '公开开庭，别人可以来听',
  closed: '不公开开庭',
  link: '线上入口',
  add: '加到我的日历',
  ways: { video: '视频', phone: '电话' } as Record<string, string>,
  feed: {
    title: '日历订阅',
    lead: '开庭和调解自动出现在您手机的日历里。只有编号、时间和地点，没有姓名和案情。谁有这个链接谁就能看，不要转给别人',
    make: '开通',
    again: '换一个链接',
    end: '取消订阅',
    yours: '您的链接，只显示这一次',
    ended: '已取消，原来的链接不能用了',
  },
  notice: {
    title: '开庭公告',
    lead: (days: number) => `近${days}天公开开庭的案件，可以旁听。只公布编号、时间和地点`,
    none: '近期没有公开开庭的案件',
    off: '这里不公布开庭公告',
  },
};
