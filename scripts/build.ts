/** Builds the extension: `npm run build`, `npm run build:firefox`. */
import { readPackSources, writeBuiltInPacks } from './build-packs.ts';
import { runTool } from './steps.ts';

export type Target = 'chrome' | 'firefox';

/**
 * Builds the packs and then the extension for a browser into `.output/<browser>-mv3`.
 *
 * @returns false when the packs have faults or the build failed; what is wrong was said
 */
export function build(target: Target): boolean {
  return buildPacks() && runTool(`Building for ${target}`, 'wxt', ['build', '-b', target]).ok;
}

/** Checks the packs and writes them for import; says in words what is wrong. */
export function buildPacks(): boolean {
  const sources = readPackSources();
  for (const problem of sources.problems) console.error(problem);
  if (sources.problems.length > 0) return false;
  writeBuiltInPacks(sources);
  return true;
}

if (import.meta.main) {
  const target = process.argv[2] === 'firefox' ? 'firefox' : 'chrome';
  process.exit(build(target) ? 0 : 1);
}
