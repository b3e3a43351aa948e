import { type ArticleId, articles, citation } from '../core/law/articles.ts';
import type { Language, Text } from '../core/text.ts';
import { text } from '../core/text.ts';

const viewOf = (id: ArticleId) => {
  const { gist, unconfirmed } = articles[id];
  return { id, citation: citation(id), gist, ...(unconfirmed && { unconfirmed }) };
};
/** Made once: a dossier shows some forty of them. */
const articleViews = new Map((Object.keys(articles) as ArticleId[]).map(id => [id, viewOf(id)]));

/** An article as shown: citation and gist. */
export const articleView = (id: ArticleId) => articleViews.get(id) ?? viewOf(id);

const articleLists = new WeakMap<readonly ArticleId[], ReturnType<typeof viewOf>[]>();

/** The articles of a list that is part of the program (of a step, of a kind of claim): made once. */
export function articlesView(ids: readonly ArticleId[]): ReturnType<typeof viewOf>[] {
  let made = articleLists.get(ids);
  if (!made) {
    made = ids.map(articleView);
    articleLists.set(ids, made);
  }
  return made;
}

/** The reader's language: what the browser asks for first, Chinese unless English is preferred. */
export const languageOf = (acceptLanguage: string | undefined): Language =>
  /^\s*en\b/i.test(acceptLanguage ?? '') ? 'en' : 'zh';

/** Titles of problems (ux.md 2.10): what happened and what to do next. */
export const problemTexts = {
  input: text('有几处需要改一改', 'Some answers need another look'),
  absent: text('没有找到，或者您不能查看', 'Not found, or not for you to see'),
  unauthenticated: text('为了安全，请先登录', 'Sign in first'),
  forbidden: text('您现在的身份不能使用这项功能', 'Your present role does not include this'),
  token: text(
    '令牌不对、已经停用或者过期，请安全管理员另外生成一个',
    'The token is wrong, revoked or expired; ask the security administrator for another one',
  ),
  'token-scope': text(
    '这个令牌不能用在这里，需要的话请安全管理员增加范围',
    'This token does not reach here; ask the security administrator if it should',
  ),
  'position-unknown': text(
    '这个位置不在本系统里，系统可能恢复过备份。不带位置从头读一遍',
    'This position is not one of this system, which may have been restored from a copy; read anew from the start, without a position',
  ),
  stale: text(
    '这份案件刚刚有更新，先看看变化再提交。您填的内容还在',
    'The file has just changed; review the change and submit again. Your input is kept',
  ),
  'version-missing': text('提交时要带上您看到的版本（If-Match）', 'Send the version that you saw (If-Match)'),
  'key-missing': text('提交时要带上 Idempotency-Key', 'Send an Idempotency-Key'),
  'key-reused': text('同一个 Idempotency-Key 用在了不同的内容上', 'The same Idempotency-Key was used for another body'),
  refused: text('现在不能办这一步', 'This step is not open now'),
  unavailable: text('系统正忙，稍后再试。内容都在', 'The system is busy; try again shortly. Nothing is lost'),
  failed: text(
    '没有办成，是系统的问题，抱歉。内容都在，可以再试一次',
    'It did not work because of a fault on our side. Your input is kept; try again',
  ),
  'too-large': text('内容太大', 'The content is too large'),
  'too-many': text('操作太频繁，稍等一会儿再试', 'Too many attempts; wait a little and try again'),
  json: text('内容不是可以读的 JSON', 'The body is not readable JSON'),
  'media-type': text('请用 JSON 提交', 'Send JSON'),
  'wrong-password': text('账号或密码不对', 'The login or the password is not right'),
  'password-first': text('这是第一次登录，设置一个自己的密码', 'This is the first sign-in; set a password of your own'),
  locked: text('试错次数多了，过几分钟再试', 'Too many wrong tries; try again in a few minutes'),
  'code-wrong': text('验证码不对', 'That code is not right'),
  'code-expired': text('验证码已过期，点“重新发送”', 'The code has expired; select Resend'),
  'answer-code': text(
    '代码或者后6位对不上，再核对一遍',
    'The code or the last six characters do not match; check them again',
  ),
  origin: text('请求来自别的网站，没有办理', 'The request came from another site and was not carried out'),
  'draft-changed': text('另一台设备改过这份草稿', 'Another device has changed this draft'),
  'file-type': text(
    '这种文件打不开，换成照片、PDF、Word、Excel、录音或视频',
    'This file cannot be opened here; use a photo, PDF, Word, Excel, audio or video',
  ),
  'file-big': text('文件太大，可以分开拍或压缩后再传', 'The file is too large; split or compress it'),
  'file-empty': text('文件是空的，换一份再传', 'The file is empty; use another copy'),
} as const satisfies Record<string, Text>;
export type ProblemKey = keyof typeof problemTexts;
