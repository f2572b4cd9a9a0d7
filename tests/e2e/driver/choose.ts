import { press, untilText } from './see.ts';
import type { Walk } from './walk.ts';

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
