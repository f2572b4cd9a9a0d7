// The module alone: the package's index would bring the whole parser along.
import isProbablyReaderable from '@mozilla/readability/Readability-readerable.js';

/** Kinds of articles as pages declare them. https://schema.org/Article and its subtypes */
const ARTICLE_TYPES =
  '(?:(?:Reportage|Analysis|Opinion|Background|Review|AskPublic)?NewsArticle|Article|AdvertiserContentArticle|SatiricalArticle|ScholarlyArticle|Report|BlogPosting|LiveBlogPosting)';

const DECLARED = new RegExp(
  `"@type"\\s*:\\s*(?:\\[[^\\]]*)?"(?:https?://schema.org/)?${ARTICLE_TYPES}"`,
  'u',
);

const MARKED_UP = new RegExp(`^https?://schema.org/${ARTICLE_TYPES}$`, 'u');

/** Structured data longer than this (UTF-16 units) is not an article's. */
const LONGEST_DATA = 300_000;

/**
 * Says whether a page looks like an article: by its own word for it, or by its paragraphs. A page
 * that is worked in (an editor, a mailbox, a form for money or passwords) never does by its
 * paragraphs alone, and an editor not at all.
 */
export function looksLikeArticle(document: Document): boolean {
  if (isWorkedIn(document)) return false;
  if (declaresArticle(document)) return true;
  return !asksForSecrets(document) && isProbablyReaderable(document);
}

function declaresArticle(document: Document): boolean {
  const type = document.querySelector('meta[property="og:type"]')?.getAttribute('content');
  if (type === 'article') return true;
  for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
    const data = script.textContent ?? '';
    if (data.length <= LONGEST_DATA && DECLARED.test(data)) return true;
  }
  for (const item of document.querySelectorAll('[itemscope][itemtype]')) {
    if (MARKED_UP.test(item.getAttribute('itemtype') ?? '')) return true;
  }
  return false;
}

/** An editable part with this share of the page's text makes the page an editor. */
const EDITOR_SHARE = 0.2;

/** Says whether the page is an application or a document that is being written. */
function isWorkedIn(document: Document): boolean {
  const { body } = document;
  if (document.designMode === 'on' || body.getAttribute('role') === 'application') return true;
  const editable = document.querySelectorAll(
    '[contenteditable]:not([contenteditable="false"]), [role="textbox"][aria-multiline="true"]',
  );
  let length = 0;
  for (const part of editable) length += part.textContent?.length ?? 0;
  return length > 0 && length >= (body.textContent?.length ?? 0) * EDITOR_SHARE;
}

/** Says whether the page asks for a card's number or a password, as banks and mailboxes do. */
function asksForSecrets(document: Document): boolean {
  return (
    document.querySelector('input[autocomplete^="cc-"], input[type="password"], [role="grid"]') !==
    null
  );
}
