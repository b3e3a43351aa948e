import type { FastifyInstance } from 'fastify';
import { routes } from '../../contract/routes.ts';
import { noticeText } from '../../core/dossier/notice-texts.ts';
import { roles } from '../../core/people/role.ts';
import { listNotices, markRead } from '../../store/notices.ts';
import type { App } from '../app.ts';
import { mount } from '../route.ts';

export function noticeRoutes(server: FastifyInstance, app: App): void {
  mount(server, app, routes.listNotices, async ({ actor }) => {
    const rows = await listNotices(app.database, actor);
    return {
      notices: rows.map(row => {
        const words = noticeText(row.template);
        return {
          id: row.id,
          at: row.at,
          title: words.title,
          text: words.text,
          why: {
            zh: `因为您是本案的${roles[actor.role].zh}`,
            en: `Because you are a ${roles[actor.role].en.toLowerCase()} in this matter`,
          },
          dossierId: row.dossierId,
          number: row.number,
          read: row.readAt !== null,
          needsAction: words.act,
        };
      }),
      unread: rows.filter(row => row.readAt === null).length,
    };
  });
  mount(server, app, routes.readNotices, async ({ actor, body }) => {
    await markRead(app.database, actor, body.ids);
    return {};
  });
}
