import type { Language } from '#lib/detect/form.ts';
import type { Translate } from '#lib/i18n/translate.ts';
import { nameOf } from './explain.ts';
import { escaped } from './html.ts';
import type { Entry, Pack, Question } from './schema.ts';
import { textIn } from './text-in.ts';

/** Lines to write on, by the kind of answer. */
const LINES = { short: 2, long: 6, choice: 0 } as const;

const STYLE = `
:root { font: 11.5pt/1.5 Charter, Georgia, serif; color: #000; background: #fff; }
body { max-width: 42rem; margin: 2rem auto; padding: 0 1rem; }
h1 { font-size: 1.7em; line-height: 1.2; } h2 { margin-top: 2em; border-bottom: 1px solid; }
h3 { margin: 1.2em 0 0; font-size: 1.1em; break-after: avoid; }
h4 { margin: .6em 0 0; font-size: .95em; break-after: avoid; }
p { margin: .3em 0; } article, .question { break-inside: avoid; }
.small, .kind { font-size: .85em; } .kind { font-weight: normal; }
.line { border-bottom: 1px solid #000; height: 2.2em; }
a { color: inherit; overflow-wrap: anywhere; }
label { font: 1rem system-ui, sans-serif; }
:root:has(#large:checked) { font-size: 18pt; }
@media print { body { margin: 0; max-width: none; padding: 0; } .screen { display: none; } }
@page { margin: 2cm; }
`;

/**
 * Writes a pack as a page of its own: to read for those who may not install anything, and to print
 * as a handout, on whatever paper the printer has. The terms with their explainers and sources,
 * then the questions with room to write. No script, nothing loaded.
 */
export function packPage(pack: Pack, language: Language, t: Translate): string {
  const title = textIn(pack.title, language);
  const { entries, questions } = pack;
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="referrer" content="no-referrer">
<title>${escaped(title)}</title>
<style>${STYLE}</style>
</head>
<body>
<p class="screen"><label><input type="checkbox" id="large"> ${escaped(t('page.large'))}</label></p>
<h1>${escaped(title)}</h1>
<p>${escaped(textIn(pack.summary, language))}</p>
<p class="small">${escaped(t('page.by', pack.authors.join(', '), pack.date, pack.licence))}</p>
<h2>${escaped(t('page.terms'))}</h2>
${entries.map((entry) => entryHtml(entry, language, t)).join('\n')}
${questions.length === 0 ? '' : `<h2>${escaped(t('page.questions'))}</h2>`}
${questions.map((question, index) => questionHtml(question, index + 1, language, t)).join('\n')}
</body>
</html>
`;
}

function entryHtml(entry: Entry, language: Language, t: Translate): string {
  const sections = entry.sections.flatMap((section) => {
    const text = textIn(section, language);
    return text
      ? [`<h4>${escaped(t(`section.${section.section}`))}</h4><p>${escaped(text)}</p>`]
      : [];
  });
  const sources = entry.sources.map(
    ({ title, publisher, url, checked }) =>
      `<li>${escaped(title)}. ${escaped(publisher)}. <a href="${escaped(url)}" rel="noreferrer noopener">${escaped(url)}</a> (${escaped(t('explainer.checked', checked))})</li>`,
  );
  return `<article>
<h3>${escaped(nameOf(entry, language))} <span class="kind">${escaped(t(`kind.${entry.kind}`))}</span></h3>
<p>${escaped(textIn(entry.summary, language))}</p>
${sections.join('\n')}
<ol class="small">${sources.join('')}</ol>
</article>`;
}

function questionHtml(
  { ask, hint, kind, choices = [], on }: Question,
  number: number,
  language: Language,
  t: Translate,
): string {
  const passage = on.target === 'passage' ? `<blockquote>${escaped(on.quote)}</blockquote>` : '';
  const told = hint
    ? `<p class="small">${escaped(t('page.hint', textIn(hint, language)))}</p>`
    : '';
  const options = choices.map((choice) => `<p>☐ ${escaped(textIn(choice, language))}</p>`).join('');
  return `<div class="question">
<h3>${number}. ${escaped(textIn(ask, language))}</h3>
${passage}${told}${options}${'<div class="line"></div>'.repeat(LINES[kind])}
</div>`;
}
