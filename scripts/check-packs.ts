/** Checks the packs under packs/ and says in words what is missing: `npm run packs:check`. */
import { readPackSources } from './build-packs.ts';

const { packs, entries, problems } = readPackSources();
for (const problem of problems) console.error(problem);
console.log(
  problems.length === 0
    ? `${packs.length} pack(s) and ${entries.size} entries are sound.`
    : `${problems.length} thing(s) to mend.`,
);
process.exit(problems.length === 0 ? 0 : 1);
