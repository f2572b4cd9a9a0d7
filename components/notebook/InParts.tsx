import { type ReactNode, startTransition, useEffect, useRef, useState } from 'react';
import { Action } from '#components/ui/Action.tsx';
import { useSpeech } from '#components/ui/I18n.tsx';

/** So many are shown at first, and more each time the reader comes to their end. */
const PART = 8;

/** Shows the first of many items, and more as the reader scrolls or asks: all at once takes long. */
export function InParts<Item>(props: {
  readonly items: readonly Item[];
  /** What the items are the answer to: another answer begins at its first part again. */
  readonly of: string;
  readonly children: (shown: readonly Item[]) => ReactNode;
}) {
  const { items, of, children } = props;
  const { t } = useSpeech();
  const [{ count, asked }, setShown] = useState({ count: PART, asked: of });
  if (asked !== of) setShown({ count: PART, asked: of });
  const more = (): void => setShown((now) => ({ ...now, count: now.count + PART }));
  const end = useRef<HTMLDivElement>(null);
  const isMore = count < items.length;
  // biome-ignore lint/correctness/useExhaustiveDependencies: watched anew when more is shown, for the end may be in view still.
  useEffect(() => {
    if (!isMore || !end.current || typeof IntersectionObserver === 'undefined') return;
    const observer = new IntersectionObserver(
      ([entry]) => {
        // What is shown by itself may wait for what the reader does.
        if (entry?.isIntersecting) startTransition(more);
      },
      { rootMargin: '600px' },
    );
    observer.observe(end.current);
    return () => observer.disconnect();
  }, [isMore, count]);
  return (
    <>
      {children(items.slice(0, count))}
      {isMore ? (
        <div ref={end} className="actions">
          <Action onPress={more}>{t('notebook.more', items.length - count)}</Action>
        </div>
      ) : null}
    </>
  );
}
