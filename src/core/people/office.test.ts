import { describe, expect, test } from 'vitest';
import { membershipProblem, rolesIn } from './membership.ts';
import { organisationKinds } from './organisation.ts';
import { readPlaces } from './place-list.ts';
import { administrators } from './role.ts';

describe('a list of places that somebody pastes', () => {
  test('is read from a table with headings, tabs or Chinese commas, with the kind told by the name where it is missing', () => {
    const { places, problems } = readPlaces(
      '\uFEFF代码,名称,英文,种类\r\n330282102,龙山镇,Longshan,镇\r\n\r\n330282004，浒山街道，Hushan\n330282121\t周巷镇\n"330282104","掌起镇","Zhangqi","town"',
      330282,
    );
    expect(problems).toEqual([]);
    expect(places).toEqual([
      { code: 330282102, name: { zh: '龙山镇', en: 'Longshan' }, kind: 'town' },
      { code: 330282004, name: { zh: '浒山街道', en: 'Hushan' }, kind: 'street' },
      { code: 330282121, name: { zh: '周巷镇', en: '周巷镇' }, kind: 'town' },
      { code: 330282104, name: { zh: '掌起镇', en: 'Zhangqi' }, kind: 'town' },
    ]);
  });

  test('says of each line what is wrong with it', () => {
    const { problems } = readPlaces(
      '330282102,龙山镇\n330281001,余姚街道\n33028210,短代码\n330282103,\n330282102,又一个\n330282105,某某,X,村',
      330282,
    );
    expect(problems.map(p => p.line)).toEqual([2, 3, 4, 5, 6]);
    expect(problems[3]!.reason.zh).toBe('代码330282102在第1行已经有了');
    expect(problems[4]!.reason.en).toContain('neither street nor town');
  });

  test('is refused when it holds no place at all, or more than a county has', () => {
    expect(readPlaces(' \n', 330282).problems).toHaveLength(1);
    const many = Array.from({ length: 201 }, (_, i) => `${330282000 + i},某镇${i}`).join('\n');
    expect(readPlaces(many, 330282).problems[0]!.reason.en).toBe('At most 200 towns and streets');
  });
});

describe('a membership', () => {
  const body = { id: 'b', kind: 'mediation', name: { zh: '调解中心', en: 'Centre' } } as const;
  const wanted = { role: 'mediator', from: '2026-03-01', places: [] } as const;

  test('is of a role that its kind of body has; no body gives the role of an administrator', () => {
    expect(membershipProblem(wanted, body, [], [])).toBeUndefined();
    expect(membershipProblem({ ...wanted, role: 'judge' }, body, [], [])?.zh).toContain('没有法官');
    for (const kind of organisationKinds)
      for (const role of administrators) {
        expect(rolesIn[kind]).not.toContain(role);
        expect(membershipProblem({ ...wanted, role }, { ...body, kind }, [], [])).toBeDefined();
      }
  });

  test('of a grid role names its places, and only places of the county', () => {
    const grid = { ...body, kind: 'grid' } as const;
    const member = { ...wanted, role: 'grid-member' } as const;
    expect(membershipProblem(member, grid, [], [1])).toBeDefined();
    expect(membershipProblem({ ...member, places: [2] }, grid, [], [1])).toBeDefined();
    expect(membershipProblem({ ...member, places: [1] }, grid, [], [1])).toBeUndefined();
  });

  test('ends no earlier than it begins, overlaps with no other of its kind, and is of a body that works', () => {
    const held = [{ organisationId: 'b', role: 'mediator', from: '2025-01-01', to: '2026-03-01' }] as const;
    expect(membershipProblem(wanted, body, held, [])?.zh).toContain('这段时间已经');
    expect(membershipProblem({ ...wanted, from: '2026-03-02' }, body, held, [])).toBeUndefined();
    expect(membershipProblem({ ...wanted, to: '2026-02-28' }, body, [], [])).toBeDefined();
    expect(membershipProblem(wanted, { ...body, closedOn: '2026-01-01' }, [], [])?.zh).toContain('停办');
    expect(membershipProblem(wanted, undefined, [], [])).toBeDefined();
  });
});
