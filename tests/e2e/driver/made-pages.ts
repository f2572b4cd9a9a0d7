/** Test pages that are made when asked for. */

const PARAGRAPH =
  'The inspectors had asked for a list of the letters that were sent to the house, but nobody at the office would say who had signed it. ';

const page = (head: string, body: string, language = 'en'): string =>
  `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><title>Test page</title>` +
  `${head}<link rel="icon" href="data:,"></head><body>${body}</body></html>`;

const article = (title: string, text: string): string =>
  `<article><h1>${title}</h1><p>${text}</p><p>${PARAGRAPH.repeat(3)}</p><p>${PARAGRAPH.repeat(3)}</p></article>`;

const CANONICAL = '<link rel="canonical" href="/postal-inspectors-and-mail-covers.html">';

/** A sentence that two papers print, each in its own story. */
export const SHARED =
  'A carrier wrote the names of both senders into a book that nobody else was shown.';

/** Path to what stands there. */
export const MADE_PAGES: { readonly [path: string]: () => string } = {
  /** A single-page app: a click changes the route and the story without loading anything. */
  '/spa.html': () =>
    page(
      '',
      `<button id="go">Next story</button><main id="app">${article('First', `The USPIS approves a mail cover without a judge. ${PARAGRAPH}`)}</main>
       <script>
         document.getElementById('go').addEventListener('click', () => {
           history.pushState(null, '', '/spa.html?story=2');
           document.getElementById('app').innerHTML = ${JSON.stringify(article('Second', `Agents of the Drug Enforcement Administration met the ACLU. ${PARAGRAPH}`))};
         });
       </script>`,
    ),
  /** Text that comes late, and a story that is rendered anew. */
  '/late.html': () =>
    page(
      '',
      `<main>${article('Late', `The FBI has been here. ${PARAGRAPH}`)}</main>
       <button id="more">More</button><button id="again">Again</button>
       <script>
         const story = document.querySelector('article');
         document.getElementById('more').addEventListener('click', () => {
           const p = document.createElement('p');
           p.textContent = 'Later the Internal Revenue Service joined them in the house of the judge.';
           story.append(p);
         });
         document.getElementById('again').addEventListener('click', () => { story.innerHTML = story.innerHTML; });
       </script>`,
    ),
  '/wire.html': () =>
    page('', `<main>${article('The wire', `${SHARED} The USPIS was there.`)}</main>`),
  '/reprint.html': () =>
    page('', `<main>${article('A reprint', `The FBI said little. ${SHARED}`)}</main>`),
  '/german.html': () =>
    page(
      '',
      `<main><article><h1>FBI und ICE</h1>${'<p>Das FBI hat mit der Behörde ICE in den Häusern nach dem Brief gesucht, und die Polizei wollte nicht sagen, was sie dort gefunden hat. Die USPIS war auch dabei.</p>'.repeat(6)}</article></main>`,
      'de',
    ),
  /** A page that deletes every highlight again and again. */
  '/deletes.html': () =>
    page(
      '',
      `<main>${article('Deletes', `The FBI has been here. ${PARAGRAPH}`)}</main>
       <script>setTimeout(() => CSS.highlights.clear(), 2500);</script>`,
    ),
  /** A page whose content policy allows nothing but its (empty) icon. */
  '/strict.html': () =>
    page(
      `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src data:">`,
      `<main>${article('Strict', `The FBI has been here. ${PARAGRAPH}`)}</main>`,
    ),
  /** One article at two addresses; the one for print names the other as its own. */
  '/print/postal-inspectors-and-mail-covers.html': () =>
    page(
      CANONICAL,
      `<main>${article('Print', `The USPIS approves a mail cover. ${PARAGRAPH}`)}</main>`,
    ),
  '/postal-inspectors-and-mail-covers.html': () =>
    page(
      CANONICAL,
      `<main>${article('Story', `The USPIS approves a mail cover. ${PARAGRAPH}`)}</main>`,
    ),
  /** A story in the shadow tree of a component; a line of it is put into its slot; one comes late. */
  '/shadow.html': () =>
    page(
      '<meta property="og:type" content="article">',
      `<my-story><p slot="lead">The USPIS approves a mail cover without a judge. ${PARAGRAPH}</p><p>Nothing slots this DEA in.</p></my-story>
       <button id="more">More</button>
       <script>
         const story = document.querySelector('my-story');
         const root = story.attachShadow({ mode: 'open' });
         root.innerHTML = ${JSON.stringify(`<article><h1>Shadow</h1><slot name="lead"></slot><p class="inside">The FBI has been here. ${PARAGRAPH}</p></article>`)};
         document.getElementById('more').addEventListener('click', () => {
           const p = document.createElement('p');
           p.textContent = 'Later the Internal Revenue Service joined them in the house of the judge.';
           root.querySelector('article').append(p);
         });
       </script>`,
    ),
  /** Five megabytes of text. */
  '/large.html': () => {
    const paragraph = `<p>${PARAGRAPH.repeat(6)} The FBI and the USPIS were there.</p>`;
    return page(
      '',
      `<main><article>${paragraph.repeat(Math.ceil(5_000_000 / paragraph.length))}</article></main>`,
    );
  },
  '/plain.html': () => page('', '<p>Nothing to see.</p>'),
};
