/** Builds both extensions and walks through them in both browsers: `npm run e2e`. */
import { runWalks } from './walks.ts';

process.exit(runWalks(process.argv.slice(2)));
