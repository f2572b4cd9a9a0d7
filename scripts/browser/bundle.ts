import { rolldown } from 'rolldown';
import { ROOT } from '../steps.ts';

/** Bundles a module of this project into one script that runs inside any page. */
export async function bundle(file: string): Promise<string> {
  const made = await rolldown({ input: file, cwd: ROOT, platform: 'browser' });
  const { output } = await made.generate({ format: 'iife', minify: true });
  return output[0].code;
}
