/**
 * Kills browsers until it is known what they lose: `npm run test:durability`. Does everything as
 * often as was promised, and prints the figures.
 */
import { runWalks } from './walks.ts';

const env = { ...process.env, PV_DURABILITY: 'whole' };
process.exit(runWalks(['tests/e2e/durability.test.ts'], env));
