/** Words for people: Chinese first, English beside it. Every word that a reader sees from `core` is a Text. */
export interface Text {
  readonly zh: string;
  readonly en: string;
}

export type Language = keyof Text;

/** Pairs a Chinese and an English wording. */
export const text = (zh: string, en: string): Text => ({ zh, en });
