import { compileInSteps, type Detector } from '#lib/detect/compile.ts';
import type { DetectEntry, Language } from '#lib/detect/form.ts';
import type { DetectorFor } from './page-reader.ts';

/** Makes a detector per language when it is first needed, and keeps it. */
export function detectorsOf(entries: readonly DetectEntry[]): DetectorFor {
  const made = new Map<Language, Detector>();
  return function* (language) {
    const detector = made.get(language) ?? (yield* compileInSteps(entries, { language }));
    made.set(language, detector);
    return detector;
  };
}
