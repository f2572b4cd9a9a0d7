import type { RefusalListener } from './article.ts';
import type { Refused } from './mention.ts';

/** Makes a listener that writes down every form that stands in a text and is no mention there. */
export function listenTo(refused: (each: Refused) => void): RefusalListener {
  return {
    refused({ start, end, form }, refusal) {
      const { entry, kind, text } = form;
      refused({ start, end, entry, kind, form: text, refusal });
    },
    chosen(all, kept) {
      for (const { start, end, entry, kind, form } of all) {
        const winner = kept.find((each) => each.start < end && start < each.end);
        if (!winner || winner.entry === entry) continue;
        refused({
          start,
          end,
          entry,
          kind,
          form,
          refusal: { rule: 'longest', entry: winner.entry },
        });
      }
    },
  };
}
