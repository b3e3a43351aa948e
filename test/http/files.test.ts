import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DraftView } from '../../src/contract/routes/drafts.ts';
import { aPdf, aPhoto, aWordFile } from '../samples.ts';
import { type Client, type TestServer, testServer } from '../server.ts';
import { aFiling } from '../world.ts';

/** Fails when a name decides what a file is, a download can run, or a file is reached by its id alone. */
let at: TestServer;
let worker: Client;
beforeAll(async () => {
  at = await testServer();
  worker = await at.citizen('13800130001', '张小满');
});
afterAll(() => at.close());

const anExe = Buffer.concat([Buffer.from('4d5a90000300000004000000ffff0000', 'hex'), Buffer.alloc(200)]);
const anSvg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>');
const aPage = Buffer.from('<!DOCTYPE html><html><script>alert(1)</script></html>');
/** An empty archive. */
const aZip = Buffer.concat([Buffer.from('PK\u0005\u0006', 'latin1'), Buffer.alloc(18)]);
const withFile = (fileId: string) => aFiling({ evidence: [{ title: '材料', state: 'have', fileId }] });

describe('an upload', () => {
  it('is what its bytes say, whatever it is called', async () => {
    for (const [bytes, name, mime] of [
      [aPhoto(), '工资条.png', 'image/png'],
      [aPhoto(), '其实是照片.pdf', 'image/png'],
      [aPdf(), '合同.pdf', 'application/pdf'],
      [aPdf(), 'page.html', 'application/pdf'],
      [await aWordFile(), '说明.docx', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
    ] as const)
      expect((await worker.upload(bytes, name)).body, name).toMatchObject({ name, mime, size: bytes.length });
  });

  it('of a kind that could run, or that nobody can open, is refused', async () => {
    const word = await aWordFile();
    for (const [bytes, name] of [
      [anExe, '工资条.pdf'],
      [anSvg, '图.svg'],
      [anSvg, '图.png'],
      [aPage, '网页.html'],
      [aPage, '网页.pdf'],
      [aZip, '材料.zip'],
      [aZip, '说明.docx'],
      [word.subarray(0, word.length / 2), '断了.docx'],
      [Buffer.from('姓名,工资\n=cmd|calc,1'), '名册.csv'],
      [Buffer.from('#!/bin/sh\nrm -rf /'), 'run.sh'],
      [Buffer.from([0]), '零.jpg'],
    ] as const) {
      const answer = await worker.upload(bytes, name);
      expect(answer, name).toMatchObject({ status: 422, body: { type: '/problems/file-type' } });
      expect(answer.body.title).toContain('照片、PDF、Word');
    }
    const empty = await worker.upload(Buffer.alloc(0), '空.pdf');
    expect(empty).toMatchObject({ status: 422, body: { type: '/problems/file-empty' } });
  });

  it('of a public collection of bad files is refused, and the good one of it is taken', async () => {
    const folder = path.join(import.meta.dirname, '../../../shared/data/robustness/files');
    const names = existsSync(folder) ? readdirSync(folder) : [];
    for (const name of names) {
      const { status } = await worker.upload(readFileSync(path.join(folder, name)), name);
      expect(status, name).toBe(name === 'ok_minimal.docx' ? 201 : 422);
    }
    expect((await worker.upload(anExe, 'ok_minimal.docx')).status).toBe(422);
  });

  it('larger than the limit is refused, and one of just the limit is taken', async () => {
    const megabyte = 1024 * 1024;
    const sized = (size: number) => Buffer.concat([aPdf(), Buffer.alloc(size - aPdf().length, 32)]);
    expect((await worker.upload(sized(megabyte), '大.pdf')).status).toBe(201);
    const big = await worker.upload(sized(megabyte + 1), '太大.pdf');
    expect(big).toMatchObject({ status: 413, body: { type: '/problems/file-big' } });
  });

  it('that is no upload at all says so', async () => {
    for (const [type, payload] of [
      ['multipart/form-data; boundary=x', '--x--\r\n'],
      ['multipart/form-data; boundary=x', 'nonsense'],
      ['multipart/form-data', 'nonsense'],
      ['application/json', '{}'],
    ] as const) {
      const answer = await worker.send('POST', '/files', { headers: { 'content-type': type }, payload });
      expect([400, 415, 422], `${type} ${payload}`).toContain(answer.status);
    }
  });

  it('is taken from nobody who has neither signed in nor begun a draft', async () => {
    const visitor = at.visitor();
    expect((await visitor.upload(aPhoto(), 'a.png')).status).toBe(401);
    for (const made of [
      'x',
      `${'-'.repeat(36)}.${'a'.repeat(32)}`,
      `01a21065-4dbe-7206-ae81-87c30a603238.${'a'.repeat(32)}`,
    ]) {
      visitor.cookies.set('hejie_draft', made);
      expect((await visitor.upload(aPhoto(), 'a.png')).status, made).toBe(401);
    }
  });
});

describe('a download', () => {
  it('comes as an attachment that no browser runs, with its name and its bytes', async () => {
    for (const [name, shown] of [
      ['工资条.png', '%E5%B7%A5%E8%B5%84%E6%9D%A1.png'],
      ['a"; filename="evil.html', 'evil.html'],
      ['../../../etc/passwd', 'passwd'],
      ['<script>.png', encodeURIComponent('<script>.png')],
      ['😀.png', ''],
    ] as const) {
      const { body } = await worker.upload(aPhoto(), name);
      const filed = await worker.file('mediation', withFile(body.id));
      const file = filed.evidence[0]!.file!;
      const got = await worker.get(file.href.replace('/api/v1', ''));
      expect(got.status).toBe(200);
      expect(got.raw.equals(aPhoto())).toBe(true);
      expect(got.headers['content-type']).toBe('image/png');
      expect(got.headers['content-disposition']).toMatch(/^attachment; filename="[\w.-]*"; filename\*=UTF-8''/);
      expect(got.headers['content-disposition']).toContain(shown);
      expect(got.headers['x-content-type-options']).toBe('nosniff');
      expect(got.headers['content-security-policy']).toBe("default-src 'none'; sandbox");
      expect(got.headers['cache-control']).toBe('private, no-store');
    }
  });

  it('of a paper is an attachment too', async () => {
    const { papers } = await worker.file('mediation', aFiling());
    for (const href of [papers[0]!.pdf, papers[0]!.docx]) {
      const got = await worker.get(href.replace('/api/v1', ''));
      expect(got.headers['content-disposition']).toMatch(/^attachment;/);
      expect(got.headers['x-content-type-options']).toBe('nosniff');
      expect(got.headers['cache-control']).toBe('private, no-store');
    }
  });
});

describe('a file of somebody else', () => {
  it('cannot be named in a filing or a step, whoever knows its id', async () => {
    const { id: fileId } = (await worker.upload(aPhoto(), '工资条.png')).body;
    const thief = await at.citizen('13800130003', '李安');
    const theft = await thief.tryFile('mediation', withFile(fileId));
    expect(theft).toMatchObject({ status: 409, body: { article: { id: 'lma-28' } } });
    const { id } = await thief.file('mediation', aFiling());
    expect((await thief.get(`/disputes/${id}/files/${fileId}`)).status).toBe(404);
    const mine = await worker.file('mediation', withFile(fileId));
    expect((await worker.get(`/disputes/${mine.id}/files/${fileId}`)).status).toBe(200);
  });

  it('that lies in a draft cannot be taken by a made-up cookie for that draft', async () => {
    const owner = at.visitor();
    const draft = (await owner.post<DraftView>('/drafts', { answers: {} })).body;
    const { id: fileId } = (await owner.upload(aPhoto(), '工资条.png')).body;
    const thief = await at.citizen('13800130004', '周粟');
    thief.cookies.set('hejie_draft', `${draft.id}.${'a'.repeat(32)}`);
    expect((await thief.tryFile('mediation', withFile(fileId))).status).toBe(409);
    thief.cookies.delete('hejie_draft');
    expect((await thief.tryFile('mediation', withFile(fileId))).status).toBe(409);
  });

  it('already in one matter is not drawn away into another', async () => {
    const { id: fileId } = (await worker.upload(aPhoto(), '工资条.png')).body;
    const first = await worker.file('mediation', withFile(fileId));
    expect((await worker.tryFile('mediation', withFile(fileId))).status).toBe(409);
    expect((await worker.get(`/disputes/${first.id}/files/${fileId}`)).status).toBe(200);
  });

  it('named in the other side’s evidence is read by both sides and the mediator, and by no outsider', async () => {
    const { id: fileId } = (await worker.upload(aPhoto(), '工资条.png')).body;
    const { id } = await worker.file('mediation', withFile(fileId));
    for (const login of ['clerk', 'gridMember', 'statistician', 'mediator'] as const)
      expect((await (await at.staff(login)).get(`/disputes/${id}/files/${fileId}`)).status, login).toBe(404);
    expect((await (await at.staff('head')).get(`/disputes/${id}/files/${fileId}`)).status).toBe(200);
  });
});

describe('evidence of a matter that began as a lead', () => {
  it('is no longer the grid member’s to read once the worker has filed', async () => {
    const member = await at.staff('gridMember');
    const head = await at.staff('head');
    const photo = (await member.upload(aPhoto(), '现场.png')).body;
    const report = {
      what: '门口有人要工资',
      signs: ['unpaid'],
      employerName: '慈溪落潮虚构塑料制品厂',
      place: 330282102,
      persons: '3-9',
    };
    const { id } = await member.file('lead', { step: 'report', ...report, fileIds: [photo.id] });
    const href = `/disputes/${id}/files/${photo.id}`;
    expect((await member.get(href)).status).toBe(200);
    const paper = (await head.upload(aPdf(), '身份证.pdf')).body;
    await head.take(id, 'lead', 'convert', { ...withFile(paper.id), oral: { way: 'printed' } });
    expect((await head.get(`/disputes/${id}/files/${paper.id}`)).status).toBe(200);
    expect((await member.get(`/disputes/${id}/files/${paper.id}`)).status).toBe(404);
    expect((await member.view(id)).evidence).toEqual([]);
  });
});
