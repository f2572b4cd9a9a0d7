import type { RefObject } from 'react';
import { Toolbar } from 'react-aria-components';
import { Action } from '#components/ui/Action.tsx';
import { useSpeech } from '#components/ui/I18n.tsx';
import { editMarkdown, type MarkdownEdit } from '#lib/notes/markdown-edits.ts';

const TOOLS = [
  ['bold', '𝐁'],
  ['italic', '𝐼'],
  ['quote', '❝'],
  ['list', '•'],
  ['link', '↗'],
  ['entry', '[[ ]]'],
] as const satisfies readonly (readonly [MarkdownEdit, string])[];

/** Buttons for those who do not know Markdown: each puts its signs around what is selected. */
export function MarkdownTools(props: {
  readonly field: RefObject<HTMLTextAreaElement | null>;
  readonly onInput: (body: string) => void;
}) {
  const { field, onInput } = props;
  const { t } = useSpeech();
  const apply = (edit: MarkdownEdit): void => {
    const area = field.current;
    if (!area) return;
    const { value, selectionStart, selectionEnd } = area;
    const change = editMarkdown(value, selectionStart, selectionEnd, edit);
    area.focus();
    area.setSelectionRange(change.from, change.to);
    // As if it were typed, so that the browser's own undo takes it back.
    if (!document.execCommand?.('insertText', false, change.text)) {
      onInput(value.slice(0, change.from) + change.text + value.slice(change.to));
    }
    // After the field has taken the new text.
    requestAnimationFrame(() => area.setSelectionRange(...change.selected));
  };
  return (
    <Toolbar className="tools" aria-label={t('note.tools')}>
      {TOOLS.map(([edit, sign]) => (
        <Action key={edit} look="plain" label={t(`tools.${edit}`)} onPress={() => apply(edit)}>
          {sign}
        </Action>
      ))}
    </Toolbar>
  );
}
