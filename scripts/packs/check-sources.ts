import type { Entry } from '#lib/packs/schema.ts';

const SHORTENERS =
  /^(?:bit\.ly|t\.co|tinyurl\.com|goo\.gl|ow\.ly|buff\.ly|is\.gd|trib\.al|lnkd\.in|dlvr\.it|wapo\.st|nyti\.ms|apne\.ws|youtu\.be)$/u;

const TRACKING = /^(?:utm_\w+|fbclid|gclid|mc_[ce]id|smid|smtyp|igshid|ref|cmpid)$/u;

/** Says in words what is wrong with the sources of an entry. */
export function checkSources({ sources, summary, sections, checked, recheck }: Entry): string[] {
  const problems: string[] = [];
  const used = new Set([summary, ...sections].flatMap((part) => part.sources));
  if (!sources.some(({ kind }) => kind === 'primary')) problems.push('it has no primary source');
  if (recheck <= checked)
    problems.push(`it is due for a recheck (${recheck}) before it was checked`);
  for (const { id, url, date, checked: seen } of sources) {
    const { hostname, searchParams } = new URL(url);
    if (!used.has(id)) problems.push(`no section uses its source ${id}`);
    if (SHORTENERS.test(hostname)) problems.push(`the address of ${id} is shortened`);
    const tracked = [...searchParams.keys()].filter((name) => TRACKING.test(name));
    if (tracked.length > 0) problems.push(`the address of ${id} tracks (${tracked.join(', ')})`);
    if (date && date > seen.slice(0, date.length)) {
      problems.push(`its source ${id} was seen (${seen}) before it was published (${date})`);
    }
  }
  return problems;
}
