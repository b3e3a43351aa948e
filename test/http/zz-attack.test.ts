import { afterAll, beforeAll, expect, it } from 'vitest';
import { plainRoutes, routes } from '../../src/contract/routes.ts';
import { aPhoto } from '../samples.ts';
import { type Client, proceedingIn, staffLogins, type TestServer, testServer } from '../server.ts';
import { aFiling, placeCode } from '../world.ts';

let at: TestServer;
beforeAll(async () => {
  at = await testServer();
});
afterAll(() => at.close());
it('odd headers and paths', async () => {
  const out: string[] = [];
  const w = await at.citizen('13800130001', '张小满');
  const f = await w.file('mediation', aFiling());
  const p = f.proceedings[0]!.id;
  const bad = ['', 'abc', '-1', '1e3', '99999999999', '"1', 'W/"1"', '*', '0', '1'.repeat(5000), '1, 2'];
  for (const m of bad) {
    const r = await w.post(
      `/dossiers/${f.id}/proceedings/${p}/steps/withdraw`,
      { x: 1 },
      { 'idempotency-key': 'k' + m.length, 'if-match': m },
    );
    out.push(`ifmatch ${m.slice(0, 12)} ${r.status}`);
  }
  for (const k of ['', ' ', 'a'.repeat(201), 'é', 'a\tb']) {
    const r = await w.post(`/disputes`, { procedure: 'mediation' }, { 'idempotency-key': k });
    out.push(`key ${JSON.stringify(k).slice(0, 10)} ${r.status}`);
  }
  for (const u of [
    '/disputes?limit=0',
    '/disputes?limit=1e9',
    '/disputes?limit=-1',
    '/disputes?cursor=' + 'x'.repeat(4000),
    '/disputes?cursor=2026-01-01~a~b',
    '/disputes?q=%00',
    '/disputes?q=' + encodeURIComponent("'; drop--"),
    '/disputes?q=%F0%9F%98%80',
    '/disputes?stage=' + 'a,'.repeat(1500),
    '/disputes?place=99999999999999',
    '/disputes?place=abc',
    '/disputes?view=day&view=all',
    '/disputes?__proto__=1',
    '/disputes?sort[]=x',
    '/disputes/' + f.id.toUpperCase(),
    '/disputes/%00',
    '/disputes/..%2f..%2fetc',
    '/disputes/' + 'a'.repeat(400),
    `/disputes/${f.id}/papers/..%2f..%2fx.pdf`,
    `/disputes/${f.id}/papers/${f.papers[0]!.id}.exe`,
    `/disputes/${f.id}/papers/${f.papers[0]!.id}`,
    `/disputes/${f.id}/files/${f.id}`,
    '/changes?after=0-0',
    '/changes?after=99999999999999999999-1',
    '/changes?after=18446744073709551616-1',
    '/changes?after=9999999999999999999-999999999999999999',
    '/changes?after=x',
    '/changes?limit=100000',
    '/statistics/constructor?from=2024-01-01&to=2024-12-31',
    '/public/statistics/mediation?year=0',
    '/public/statistics/mediation?year=99999',
    '/public/statistics/mediation?year=2024.5',
    '/procedures/__proto__',
    '/procedures/constructor',
    '/calculators/__proto__',
    '/public/readback/' + 'x'.repeat(299),
    '/public/readback/x',
  ]) {
    const r = await w.get(u);
    out.push(`${u.slice(0, 60)} ${r.status} ${r.status >= 500 ? r.text : ''}`);
  }
  for (const c of [
    'hejie=%00',
    'hejie=' + 'x'.repeat(4000),
    'hejie=a; hejie=b',
    'hejie_draft=../../x.yyy',
    'hejie_draft=' + f.id + '.' + 'a'.repeat(32),
    '%%%=%%%',
  ]) {
    const r = await at.visitor().get('/session', { cookie: c });
    out.push(`cookie ${c.slice(0, 20)} ${r.status}`);
  }
  for (const body of [
    '{"__proto__":{"a":1}}',
    '[]',
    'null',
    '"x"',
    '{"procedure":"__proto__"}',
    '{"procedure":"mediation","step":"constructor"}',
    '{"procedure":"mediation","step":"assign"}',
    '{"procedure":"settlement","step":"open"}',
  ]) {
    const r = await w.send('POST', '/disputes', {
      headers: { 'content-type': 'application/json', 'idempotency-key': 'zz' + body.length },
      payload: body,
    });
    out.push(`file ${body} ${r.status}`);
    const r2 = await w.send('POST', `/dossiers/${f.id}/proceedings`, {
      headers: { 'content-type': 'application/json', 'idempotency-key': 'zz' + body.length, 'if-match': '1' },
      payload: body,
    });
    out.push(`open ${body} ${r2.status}`);
  }
  for (const s of ['constructor', '__proto__', 'toString', 'receive', 'expire']) {
    const r = await w.post(
      `/dossiers/${f.id}/proceedings/${p}/steps/${s}`,
      {},
      { 'idempotency-key': 's' + s, 'if-match': '1' },
    );
    out.push(`step ${s} ${r.status}`);
  }
  const up = await w.upload(aPhoto(), '../../e"vil\r\nX: y;工.png');
  out.push(`upload ${up.status} ${JSON.stringify(up.body)}`);
  console.log(out.join('\n'));
  expect(out.filter(o => / 5\d\d /.test(o))).toEqual([]);
}, 60000);
it('every GET for every staff', async () => {
  const out: string[] = [];
  const w = await at.citizen('13800130004', '张密密');
  const f = await w.file(
    'mediation',
    aFiling({
      worker: { name: '张密密', phone: '13800130004', idNumber: '999999199001010016', address: '秘密路9号' },
      employer: { kind: 'firm', name: '慈溪某虚构厂' },
    }),
  );
  const photo = (await w.upload(aPhoto(), 'x.png')).body.id;
  await w.take(f.id, 'mediation', 'supplement', { evidence: [{ title: '证', state: 'have', fileId: photo }] });
  for (const login of [...staffLogins, 'elsewhere'] as const) {
    const c = await at.staff(login);
    for (const [name, r] of [...Object.entries(routes), ...Object.entries(plainRoutes)] as [
      string,
      { method: string; path: string },
    ][]) {
      if (r.method !== 'GET') continue;
      const url =
        r.path
          .replace(':paper', `${f.papers[0]!.id}.pdf`)
          .replace(':fileId', photo)
          .replace(':id', f.id)
          .replace(':token', 'x')
          .replace(':indicator', 'mediation-received') +
        (r.path.includes('statistics')
          ? '?from=2020-01-01&to=2030-12-31&part=numerator&year=2026'
          : r.path.includes('candidates')
            ? '?role=mediator'
            : '');
      const a = await c.get(url);
      if (a.status >= 500) out.push(`${login} ${name} ${a.status}`);
      if (
        a.status === 200 &&
        (a.text.includes(f.id) ||
          a.text.includes('张密密') ||
          a.text.includes('秘密路') ||
          a.text.includes('13800130004') ||
          name === 'download' ||
          name === 'paper')
      )
        out.push(
          `${login} ${name} ${a.status} id=${a.text.includes(f.id)} name=${a.text.includes('张密密')} addr=${a.text.includes('秘密路')} phone=${a.text.includes('13800130004')} idn=${a.text.includes('999999199001010016')}`,
        );
    }
  }
  console.log(out.join('\n'));
}, 60000);
it('concurrent same key and different', async () => {
  const w = await at.citizen('13800130005', '李并发');
  const body = { procedure: 'mediation', ...aFiling({ worker: { name: '李并发', phone: '13800130005' } }) };
  const rs = await Promise.all(
    Array.from({ length: 8 }, () =>
      w.post<{ id: string; number: string }>('/disputes', body, { 'idempotency-key': 'same' }),
    ),
  );
  console.log(rs.map(r => r.status + ' ' + r.body.number).join('\n'));
  const v = await w.view(rs[0]!.body.id);
  const p = v.proceedings[0]!.id;
  const qs = await Promise.all(
    Array.from({ length: 6 }, (_, i) =>
      w.post(
        `/dossiers/${v.id}/proceedings/${p}/steps/say`,
        { channel: 'joint', words: 'x' + i },
        { 'idempotency-key': 'c' + i, 'if-match': String(v.version) },
      ),
    ),
  );
  console.log(qs.map(q => q.status).join(','));
}, 60000);
