import { useSpeech } from '#components/ui/I18n.tsx';
import type { Kind } from '#lib/detect/form.ts';

/** The kind of an entry in words. */
export function KindTag(props: { readonly kind: Kind }) {
  const { t } = useSpeech();
  return <span className={`kind kind-${props.kind}`}>{t(`kind.${props.kind}`)}</span>;
}
