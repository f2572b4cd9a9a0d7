/** Makes the files for the stores: `npm run zip` writes both zips and the source zip. */
import { buildPacks } from './build.ts';
import { runTool } from './steps.ts';

const isDone =
  buildPacks() &&
  runTool('Zipping for Chrome', 'wxt', ['zip', '-b', 'chrome']).ok &&
  runTool('Zipping for Firefox, with the sources', 'wxt', ['zip', '-b', 'firefox']).ok;
process.exit(isDone ? 0 : 1);
