import { type Text, text } from '../text.ts';

const notice = (title: readonly [string, string], words: readonly [string, string], act: boolean) => ({
  title: text(...title),
  text: text(...words),
  act,
});

/** Notices of suits, appeals, revocation and enforcement; as lock-screen safe as the others. */
export const courtNotices = {
  'suit-filed': notice(
    ['新的起诉或者申请', 'New filing'],
    ['法院收到一件，七日内决定是否立案', 'A filing awaits a decision within seven days'],
    true,
  ),
  'suit-registered': notice(['已经立案', 'Registered'], ['法院已经立案', 'The court has registered your case'], false),
  'case-assigned-judge': notice(
    ['分案', 'Case assigned'],
    ['有一件案件分给您', 'A case has been assigned to you'],
    true,
  ),
  'court-mediates': notice(
    ['先行调解', 'Mediation first'],
    ['立案以前先调解', 'Mediation comes before registration'],
    false,
  ),
  'court-ruled': notice(
    ['法院作出裁定', 'The court has ruled'],
    ['看裁定书的内容和上诉期限', 'Read the ruling and the time to appeal'],
    true,
  ),
  'court-summons': notice(
    ['收到应诉通知', 'Notice to respond'],
    ['另一方已经起诉，十五日内可以答辩', 'The other side has sued; you may answer within fifteen days'],
    true,
  ),
  'court-answered': notice(['收到答辩状', 'Answer received'], ['另一方已经答辩', 'The other side has answered'], false),
  'court-hearing-set': notice(['开庭时间已定', 'Hearing set'], ['看时间和地点', 'See the time and place'], true),
  'judgment-made': notice(
    ['法院已经裁判', 'Decision made'],
    ['裁判文书送达以后看得到', 'It can be read once it is served on you'],
    true,
  ),
  'court-to-serve': notice(
    ['裁判文书待送达', 'To serve'],
    ['一份裁判文书等送达', 'A decision waits to be served'],
    true,
  ),
  'court-decision-served': notice(
    ['裁判文书已送达', 'Decision served'],
    ['看结果和上诉期限', 'Read the result and the time to appeal'],
    true,
  ),
  'judgment-effective': notice(
    ['判决生效', 'Judgment in effect'],
    ['判决已经生效，按判决履行', 'The judgment has effect and is to be performed'],
    true,
  ),
  'appeal-filed': notice(['已经上诉', 'Appeal filed'], ['有一方上诉，等二审', 'An appeal is pending'], false),
  'case-sent-back': notice(['发回重审', 'Sent back'], ['案件重新审理', 'The case is heard anew'], true),
  'suit-withdrawn': notice(
    ['已经撤回', 'Withdrawn'],
    ['起诉、上诉或者申请已经撤回', 'The suit, appeal or application was withdrawn'],
    false,
  ),
  'suit-ended': notice(
    ['起诉结束', 'Suit ended'],
    ['起诉没有继续，仲裁裁决恢复效力', 'The suit has ended and the award stands again'],
    true,
  ),
  'worker-sued': notice(
    ['劳动者已经起诉', 'The worker has sued'],
    ['撤销申请应当驳回', 'The application to revoke is to be dismissed'],
    true,
  ),
  'court-statement-made': notice(
    ['调解书待签收', 'Statement to sign for'],
    ['双方签收以后生效', 'It has effect once both have signed for it'],
    true,
  ),
  'court-statement-refused': notice(
    ['没有签收调解书', 'Statement not signed for'],
    ['案件继续审理', 'The case goes on'],
    true,
  ),
  'court-statement-effective': notice(
    ['调解书生效', 'Statement in effect'],
    ['按调解书履行', 'It is to be performed'],
    true,
  ),
  'court-news': notice(
    ['法院反馈', 'News from the court'],
    ['您办过的案件，法院有了进展', 'The court has news of a case that you decided'],
    false,
  ),
  'enforcement-asked': notice(
    ['新的执行申请', 'New application for enforcement'],
    ['十日内发出执行通知', 'The notice goes out within ten days'],
    true,
  ),
  'enforcement-accepted': notice(
    ['已经立案执行', 'Enforcement has begun'],
    ['看执行通知书', 'See the notice of enforcement'],
    true,
  ),
  'enforcement-declined': notice(['执行申请没有受理', 'Not accepted'], ['看原因', 'See why'], true),
  'asset-clue': notice(
    ['新的财产线索', 'New asset clue'],
    ['当事人提供了财产线索', 'A party has handed over a clue'],
    true,
  ),
  'property-reported': notice(
    ['财产报告', 'Property reported'],
    ['被执行人报告了财产', 'The debtor has reported its property'],
    true,
  ),
  'enforcement-progress': notice(['执行有进展', 'Enforcement goes on'], ['看执行的情况', 'See how it stands'], false),
  'enforcement-paid-out': notice(['执行款已发放', 'Money paid out'], ['查收执行款', 'Check that it arrived'], true),
  'enforcement-settled': notice(
    ['执行和解', 'Settled in enforcement'],
    ['按和解约定的日子付款', 'Pay on the agreed days'],
    true,
  ),
  'enforcement-breach': notice(
    ['和解没有履行', 'Settlement broken'],
    ['可以申请恢复执行', 'Enforcement may be resumed'],
    true,
  ),
  'enforcement-suspended': notice(['中止执行', 'Suspended'], ['执行中止', 'Enforcement is suspended'], false),
  'enforcement-resumed': notice(['恢复执行', 'Resumed'], ['执行已经恢复', 'Enforcement goes on'], false),
  'enforcement-round-ended': notice(
    ['终结本次执行', 'This round has ended'],
    ['没有查到财产；发现财产随时可以恢复', 'No property was found; it resumes when some is'],
    true,
  ),
  'enforcement-objection': notice(['申请不予执行', 'Objection'], ['等审查', 'It is to be examined'], true),
  'enforcement-refused': notice(
    ['裁定不予执行', 'Enforcement refused'],
    ['三十日内可以起诉', 'A suit is open for thirty days'],
    true,
  ),
  'enforcement-ended': notice(['执行结案', 'Enforcement closed'], ['执行已经结束', 'Enforcement has ended'], false),
} as const satisfies Record<string, { title: Text; text: Text; act: boolean }>;
