/** Where the code of the paper is kept for the head of the pages, as long as the tab lives. */
export const CODE_KEY = 'hejie.answer.code';
