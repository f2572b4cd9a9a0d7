/** Which mentions of one term are marked: every one, the first of a section, the first of a page. */
export const REPEATS = ['section', 'page', 'every'] as const;

export type Repeats = (typeof REPEATS)[number];
