import { type ReactNode, useEffect, useRef, useState } from 'react';
import { Action } from '#components/ui/Action.tsx';
import { useSpeech } from '#components/ui/I18n.tsx';

/** So many are shown at first, and more each time the reader comes to their end. */
const PART = 30;

/** Shows the first of many items, and more as the reader scrolls or asks: all at once takes long. */
export function InParts<Item>(props: {
  readonly items: readonly Item[];
  readonly children: (shown: readonly Item[]) => ReactNode;
}) {
  const { items, children } = props;
  const { t } = useSpeech();
  const [count, setCount] = useState(PART);
  const end = useRef<HTMLDivElement>(null);
  const isMore = count < items.length;
  // biome-ignore lint/correctness/useExhaustiveDependencies: watched anew when more is shown, for the end may be in view still.
  useEffect(() => {
    if (!isMore || !end.current || typeof IntersectionObserver === 'undefined') return;
    const observer = new IntersectionObserver(
      ([entry]) => {
        if (entry?.isIntersecting) setCount((now) => now + PART);
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
          <Action onPress={() => setCount(count + PART)}>
            {t('notebook.more', items.length - count)}
          </Action>
        </div>
      ) : null}
    </>
  );
}
