import { text } from '../../text.ts';
import { handOverPapers } from '../hand-over-papers.ts';
import { defineProcedure, windowReach } from '../procedure.ts';
import { grouped } from '../step-groups.ts';
import { apply, giveBack, passLead, refer, request, take } from './clue.ts';
import { dataFor } from './data.ts';
import { prosecutionPapers } from './papers.ts';
import { askSupport, decideSupport, inquire, invite, noteSuit, position } from './study.ts';
import { askWhy, close, demand, explain, linkSettlement, recordReply, suggest, suggestionServed } from './supervise.ts';

const throughout = ['offered', 'received', 'study', 'supported', 'returned', 'closed'];

/** The procuratorate on wage arrears: joint study, supported suits, suggestions, supervision of transfers (CPL 15; TR; domain.md 1.12). */
export const prosecutionSupport = defineProcedure({
  id: 'prosecution-support',
  on: 'dispute',
  title: text('检察支持', 'Prosecution support'),
  stages: {
    offered: {
      title: text('待接收', 'Offered'),
      public: text('已经报检察院，等接收', 'Brought to the procuratorate; awaiting acceptance'),
      waits: 'hand-over',
    },
    received: {
      title: text('待研判', 'To be studied'),
      public: text('检察院正在核实欠薪情况', 'The procuratorate looks into the arrears'),
    },
    study: {
      title: text('会商研判', 'Joint study'),
      public: text('检察院会同有关单位研判', 'Under study with the other bodies'),
    },
    supported: {
      title: text('支持起诉', 'Suit supported'),
      public: text(
        '检察院决定支持起诉，意见书随您的起诉交法院',
        'The suit is supported; the opinion goes to court with yours',
      ),
    },
    returned: {
      title: text('已退回', 'Returned'),
      public: text('检察院没有接收', 'The procuratorate did not take it'),
      terminal: true,
    },
    closed: {
      title: text('已办结', 'Closed'),
      public: text('检察院已经办结', 'The procuratorate has closed it'),
      terminal: true,
    },
  },
  steps: {
    apply,
    request,
    ...grouped('hand-over', { refer, 'pass-lead': passLead }),
    take,
    'give-back': giveBack,
    invite,
    position,
    inquire,
    'ask-support': askSupport,
    'decide-support': decideSupport,
    'note-suit': noteSuit,
    ...grouped('papers', { suggest, 'suggestion-served': suggestionServed, 'record-reply': recordReply }),
    ...grouped('court', { 'ask-why': askWhy, explain, demand }),
    'link-settlement': linkSettlement,
    close,
  },
  reach: {
    prosecutor: { by: 'organisation', sees: 'file', afterwards: 'archive' },
    // Guests of the house: they say what they hold and have no say in its limits.
    inspector: { by: ['author', 'assigned'], whileIn: throughout, sees: 'proceeding' },
    'inspection-head': { by: ['author', 'assigned'], whileIn: throughout, sees: 'proceeding' },
    'mediation-head': { by: 'author', whileIn: ['offered', 'returned'], sees: 'proceeding' },
    'hall-window': windowReach(['offered', 'received']),
  },
  // Suggestions and what is prepared stay in the house until they are sent.
  wall: { internal: ['house'] },
  wallBasis: 'house-joint-study',
  papers: { ...handOverPapers, ...prosecutionPapers },
  dataFor,
});
