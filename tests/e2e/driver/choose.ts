import { press, untilText } from './see.ts';
import type { Walk } from './walk.ts';

/** Has every mention marked, not only the first of a section, as a person does in the settings. */
export async function markEveryOne(walk: Walk): Promise<void> {
  const settings = await walk.openOwn('/notebook.html#settings');
  await untilText(settings, 'When a term comes up again');
  await press(settings, 'radio', 'Mark every one');
  await settings.close();
}

/** Answers the welcome page's question as a person does, and closes the page. */
export async function choose(
  walk: Walk,
  answer: RegExp = /every page that looks like an article/u,
): Promise<void> {
  const welcome = await walk.openOwn('/welcome.html');
  await untilText(welcome, 'One question');
  await press(welcome, 'radio', answer);
  await press(welcome, 'button', 'Use this choice');
  await untilText(welcome, 'Saved:');
  await welcome.close();
}
