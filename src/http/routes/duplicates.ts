import type { FastifyInstance } from 'fastify';
import type { DuplicateView } from '../../contract/routes/duplicates.ts';
import { routes } from '../../contract/routes.ts';
import { reach } from '../../core/dossier/access.ts';
import { channels, type Dossier, type Proceeding } from '../../core/dossier/dossier.ts';
import type { Likeness } from '../../core/dossier/duplicates.ts';
import { claimOf } from '../../core/law/claims.ts';
import { earlierOf } from '../../core/procedures/arbitration/repeat.ts';
import { type JoiningData, joinRefusal } from '../../core/procedures/joining/procedure.ts';
import { takePair } from '../../store/dossiers.ts';
import { findDuplicates } from '../../store/duplicates.ts';
import { uuidv7 } from '../../store/uuid.ts';
import type { App } from '../app.ts';
import { headline, type Reader } from '../present.ts';
import { HttpProblem } from '../problem.ts';
import { mount } from '../route.ts';
import { articleView } from '../words.ts';
import { answer, getLoaded, readerOf } from './disputes.ts';

/** The same matter told twice: found with reasons, joined by a clerk who has looked, and separated again. */
export function duplicateRoutes(server: FastifyInstance, app: App): void {
  mount(server, app, routes.listDuplicates, async call => {
    const { reader, loaded } = await getLoaded(call, call.params.id);
    // Whoever does not read the whole file is told of no other.
    if (reach(reader.world.procedures, loaded.dossier, call.actor)?.sees !== 'file') throw new HttpProblem('absent');
    const found = await findDuplicates(app.database, reader.world, call.actor, loaded.dossier);
    return { duplicates: found.map(one => present(reader, loaded.dossier, one)) };
  });

  mount(server, app, routes.joinDispute, async call => {
    const reader = await readerOf(call);
    const { into, reason } = call.body;
    const recorded = await takePair(app.database, reader.world, {
      actor: call.actor,
      today: reader.today,
      idempotency: call.write,
      ...(call.ifVersion !== undefined && { ifVersion: call.ifVersion }),
      first: {
        id: call.params.id,
        attempt: { procedure: 'joining', step: 'join', input: { reason } },
        seed: uuidv7(),
      },
      second: { id: into, attempt: { procedure: 'joining', step: 'keep', input: { reason } }, seed: uuidv7() },
    });
    return answer(call, reader, recorded, call.ifVersion);
  });

  mount(server, app, routes.separateDispute, async call => {
    const { reader, loaded } = await getLoaded(call, call.params.id);
    // Also once it is separated: the same request again is answered as before, and another one is refused with the reason.
    const linked = (dossier: Dossier, id?: string) =>
      dossier.proceedings.findLast(p => p.procedure === 'joining' && (id === undefined || otherOf(p) === id));
    const joined = linked(loaded.dossier);
    const kept = joined && (await getLoaded(call, otherOf(joined))).loaded.dossier;
    const held = kept && linked(kept, loaded.dossier.id);
    if (!joined || !kept || !held) throw new HttpProblem('absent');
    const input = { reason: call.body.reason };
    const recorded = await takePair(app.database, reader.world, {
      actor: call.actor,
      today: reader.today,
      idempotency: call.write,
      ...(call.ifVersion !== undefined && { ifVersion: call.ifVersion }),
      first: {
        id: loaded.dossier.id,
        attempt: { procedure: 'joining', step: 'separate', proceedingId: joined.id, input },
        seed: uuidv7(),
      },
      second: {
        id: kept.id,
        attempt: { procedure: 'joining', step: 'release', proceedingId: held.id, input },
        seed: uuidv7(),
      },
    });
    return answer(call, reader, recorded, call.ifVersion);
  });
}

const otherOf = (p: Proceeding): string => (p.data as JoiningData).other.dossierId;

function present(
  { world, actor }: Reader,
  mine: Dossier,
  { dossier, likeness }: { dossier: Dossier; likeness: Likeness },
): DuplicateView {
  const may = world.procedures.joining.steps.join!.by.includes(actor.role);
  const [out, back] = [joinRefusal(mine, dossier), joinRefusal(dossier, mine)];
  const earlier = earlierOf(mine, dossier);
  const isJoined = mine.joinedInto?.dossierId === dossier.id || dossier.joinedInto?.dossierId === mine.id;
  return {
    id: dossier.id,
    number: dossier.number,
    title: headline(dossier, true),
    openedOn: dossier.openedOn,
    channel: channels[dossier.channel],
    stages: dossier.proceedings
      .filter(p => p.procedure !== 'service')
      .map(p => world.procedures[p.procedure].stages[p.stage]!.title),
    strength: likeness.strength,
    reasons: [...likeness.reasons],
    joins: may ? [...(out ? [] : ['this-into-it' as const]), ...(back ? [] : ['it-into-this' as const])] : [],
    ...(earlier && {
      earlier: {
        because: earlier.because.reason,
        ...(earlier.because.article && { basis: articleView(earlier.because.article) }),
        claims: earlier.claims.map(c => claimOf(c.code).title),
        ...(earlier.proceeding.closedOn && { closedOn: earlier.proceeding.closedOn }),
      },
    }),
    ...(out && back && !isJoined && { because: out.reason }),
  };
}
