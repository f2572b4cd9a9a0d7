import { z } from 'zod';
import type { Language } from '#lib/detect/form.ts';
import type { Translate } from '#lib/i18n/translate.ts';
import { escaped } from './html.ts';
import { LIMITS } from './limits.ts';
import { scanJson } from './scan-json.ts';

const text = (most: number) => z.string().max(most);

/** What a student hands in: who they say they are, what they read, and their answers. */
const submission = z.strictObject({
  plainView: z.literal('submission'),
  format: z.literal(1),
  name: text(120),
  pack: z.strictObject({ key: text(180), title: text(200), version: z.int().min(1) }),
  article: z.strictObject({ url: text(4000), title: text(1000) }),
  at: z.iso.datetime(),
  answers: z
    .array(z.strictObject({ question: text(64), ask: text(1200), text: text(20_000) }))
    .max(50),
});

export type Submission = z.infer<typeof submission>;

/** Where the data stands in the file. */
const MARK = 'plain-view-submission';

const STYLE = `
body { max-width: 42rem; margin: 2rem auto; padding: 0 1rem; font: 12pt/1.5 Charter, Georgia, serif; color: #000; background: #fff; }
h2 { font-size: 1.05em; margin: 1.4em 0 .2em; break-after: avoid; } p { margin: .3em 0; white-space: pre-wrap; overflow-wrap: anywhere; }
`;

/**
 * Writes what is handed in as a page that anyone can read and print, with the data inside it. No
 * script runs in it.
 */
export function writeSubmission(given: Submission, language: Language, t: Translate): string {
  // In JSON `<` may be written so as well; in a page it would end the data.
  const data = JSON.stringify(given).replaceAll('<', '\\u003c');
  const answers = given.answers.map(
    ({ ask, text: own }) => `<h2>${escaped(ask)}</h2>\n<p>${escaped(own)}</p>`,
  );
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escaped(`${given.pack.title}: ${given.name}`)}</title>
<style>${STYLE}</style>
</head>
<body>
<h1>${escaped(given.pack.title)}</h1>
<p>${escaped(t('handIn.from', given.name, given.at.slice(0, 10)))}</p>
<p>${escaped(given.article.title)} ${escaped(given.article.url)}</p>
${answers.join('\n')}
<script type="application/json" id="${MARK}">${data}</script>
</body>
</html>
`;
}

/** Reads what was handed in; null for a file that is none or was doctored out of shape. */
export function readSubmission(file: string): Submission | null {
  if (file.length > LIMITS.fileBytes) return null;
  const begin = `<script type="application/json" id="${MARK}">`;
  const from = file.lastIndexOf(begin);
  const to = file.indexOf('</script>', from);
  if (from < 0 || to < 0) return null;
  const data = file.slice(from + begin.length, to);
  if (scanJson(data)) return null;
  try {
    const result = submission.safeParse(JSON.parse(data));
    return result.success ? result.data : null;
  } catch {
    return null;
  }
}
