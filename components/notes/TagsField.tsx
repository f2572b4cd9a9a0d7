import { useState } from 'react';
import { Input, Label, Text, TextField } from 'react-aria-components';
import { Action } from '#components/ui/Action.tsx';
import { useSpeech } from '#components/ui/I18n.tsx';
import { complete, completionsOf, tagsIn, tagsInWords } from '#lib/notes/tags.ts';

/** How many tags in use are offered at once. */
const OFFERED = 6;

/** Where the tags of a note are typed, with those in use offered as they go on. */
export function TagsField(props: {
  readonly tags: readonly string[];
  readonly known: readonly string[];
  readonly onInput: (tags: readonly string[]) => void;
}) {
  const { tags, known, onInput } = props;
  const { t } = useSpeech();
  // What is typed has commas and half a tag that the tags themselves do not have.
  const [typed, setTyped] = useState(tagsInWords(tags));
  const type = (next: string): void => {
    setTyped(next);
    onInput(tagsIn(next));
  };
  return (
    <div className="tags-field">
      <TextField value={typed} onChange={type} autoComplete="off" spellCheck="false">
        <Label>{t('note.tags')}</Label>
        <Input data-gramm="false" />
        <Text slot="description" className="hint">
          {t('note.tagsHint')}
        </Text>
      </TextField>
      <div className="actions">
        {completionsOf(typed, known, OFFERED).map((tag) => (
          <Action key={tag} look="plain" onPress={() => type(complete(typed, tag))}>
            {`#${tag}`}
          </Action>
        ))}
      </div>
    </div>
  );
}
