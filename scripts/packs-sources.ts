/** Writes docs/sources.md from the entries: `npm run packs:sources`. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readPackSources } from './build-packs.ts';
import { sourceList } from './packs/list-sources.ts';
import { ROOT } from './steps.ts';

const { entries } = readPackSources();
writeFileSync(join(ROOT, 'docs', 'sources.md'), sourceList(entries));
console.log(`docs/sources.md lists the sources of ${entries.size} entries.`);
