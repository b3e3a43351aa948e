/** When reminders are written. Dated values of the house, to be confirmed for the place. */
export const reminderRule = {
  /** Working days before the alarm day; the day itself and the first day after it are always told. */
  leadWorkingDays: 3,
  /** No message leaves the house between these hours (China time). */
  quietFromHour: 21,
  quietToHour: 8,
  from: '2000-01-01',
  source: '平台办理规则',
  confirmed: false,
} as const;
