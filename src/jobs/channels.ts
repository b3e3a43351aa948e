/** What leaves the house: to whom, and which template. It carries no content of a matter, so that a lock screen may show it. */
export interface Message {
  /** Stays the same when a message is sent again: the receiver drops what it has had. */
  readonly id: string;
  readonly tenant: number;
  readonly to: { readonly phone: string };
  /** Name of a text of `core/dossier/notice-texts.ts`. */
  readonly template: string;
}

/** A way out of the house: an SMS or mail gateway. `send` throws when the message was not taken. */
export interface Channel {
  readonly name: string;
  send(message: Message): Promise<void>;
}

/** Sends nothing: says on one line that a message would go out, without number or name. */
export const consoleChannel = (write: (line: string) => void): Channel => ({
  name: 'console',
  send: async ({ id, template }) => write(`message ${id} · ${template}`),
});
