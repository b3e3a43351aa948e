import type { QueueRow } from '../contract/views.ts';
import { reach } from '../core/dossier/access.ts';
import type { Dossier, Proceeding } from '../core/dossier/dossier.ts';
import { openSteps } from '../core/dossier/open-steps.ts';
import { claims as claimCodes } from '../core/law/claims.ts';
import { clockState } from '../core/law/deadline.ts';
import { serviceMethods } from '../core/law/service.ts';
import { terms } from '../core/law/terms.ts';
import { formatYuan } from '../core/pay/money.ts';
import { pendingProposal } from '../core/procedures/approval.ts';
import type { Facts } from '../core/procedures/procedure.ts';
import { permission, type ServiceData } from '../core/procedures/service/data.ts';
import { failures, type SendMethod, sendMethods } from '../core/procedures/service/fields.ts';
import { text } from '../core/text.ts';
import { headline, isParty, type Reader, shownDeadlines } from './present.ts';

/**
 * A line of a work queue. A proceeding that opens only itself shows the names and claims of the file all the same to whoever
 * reaches the file by another way.
 */
export function presentRow(reader: Reader, dossier: Dossier, proceedingId: string): QueueRow | undefined {
  const { world, actor, today } = reader;
  const p = dossier.proceedings.find(x => x.id === proceedingId);
  if (!p) return undefined;
  const procedure = world.procedures[p.procedure];
  const sees = reach(world.procedures, dossier, actor)?.sees;
  if (!sees) return undefined;
  const next = (sees === 'receipt' ? [] : shownDeadlines(reader, p))
    .filter(d => d.state === 'open')
    .sort((a, b) => (a.due < b.due ? -1 : 1))[0];
  const state = next && clockState(next, today, world.calendar);
  const facts: Facts = {
    seed: dossier.id,
    calendar: world.calendar,
    parameters: world.parameters,
    directory: world.directory,
    accountOf: world.accountOf,
    wall: [],
    file: () => undefined,
  };
  const primary = openSteps(world.procedures, dossier, sees === 'receipt' ? [] : [p], actor, today, facts).open.find(
    s => s.rank === 'primary' && s.proceedingId === p.id,
  );
  const place = world.places.find(x => x.code === dossier.place);
  const body = p.organisationId ? world.directory.organisation(p.organisationId) : undefined;
  return {
    id: dossier.id,
    number: dossier.number,
    title: headline(dossier, sees !== 'proceeding'),
    procedure: p.procedure,
    proceedingId: p.id,
    stage: procedure.stages[p.stage]!.title,
    stageId: p.stage,
    claims: sees === 'file' ? dossier.claims.map(c => claimCodes[c.code].plain) : [],
    amount: formatYuan(sees === 'file' ? dossier.claims.reduce((sum, c) => sum + (c.amount ?? 0), 0) : 0),
    openedOn: p.openedOn,
    ...(place && { place: place.name }),
    ...(body && { organisation: body.name }),
    ...(p.assigned[0] && { assigned: p.assigned[0].name }),
    ...(next &&
      state && {
        clock: {
          code: next.code,
          label: terms[next.code].title,
          due: next.due,
          state: state.state,
          left: state.left,
          unit: next.unit,
        },
      }),
    ...(primary && { next: { step: primary.step, label: primary.label } }),
    ...(sees !== 'receipt' && !isParty(actor) && besides(reader, dossier, p)),
  };
}

/** What the queues of those who serve and of those who approve show beside the case. */
function besides(reader: Reader, dossier: Dossier, p: Proceeding): Pick<QueueRow, 'service' | 'proposal'> {
  const pending = pendingProposal(p);
  const { steps } = reader.world.procedures[p.procedure];
  const within = pending && steps[pending.step]?.approval?.within;
  const limit = p.deadlines.find(d => d.code === within && d.state === 'open');
  return {
    ...(p.procedure === 'service' && { service: serviceOf(reader, dossier, p.data as ServiceData) }),
    ...(pending && {
      proposal: {
        step: pending.step,
        label: steps[pending.step]?.title ?? text(pending.step, pending.step),
        by: pending.by.name,
        on: pending.on,
        ...(limit && { due: limit.due }),
      },
    }),
  };
}

function serviceOf({ world, today }: Reader, dossier: Dossier, data: ServiceData): QueueRow['service'] {
  const { paperTitle = '', partyId, attempts = [] } = data;
  const party = dossier.parties.find(one => one.id === partyId);
  const last = attempts.at(-1);
  const asked = { dossier, data: { ...data, attempts }, today, facts: { parameters: world.parameters } };
  return {
    paper: paperTitle,
    receiver: party?.name ?? '',
    ...(last && {
      last: {
        label: serviceMethods[last.method],
        on: last.on,
        ...(last.failed && { failed: failures[last.failed.ground as keyof typeof failures] }),
      },
    }),
    ways:
      party && data.kind ? (Object.keys(sendMethods) as SendMethod[]).filter(way => permission(asked, way).open) : [],
  };
}
