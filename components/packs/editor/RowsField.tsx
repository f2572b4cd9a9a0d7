import { useState } from 'react';
import { Action } from '#components/ui/Action.tsx';
import { useSpeech } from '#components/ui/I18n.tsx';
import type { Language } from '#lib/detect/form.ts';
import { type FromRows, rowsToEntries } from '#lib/packs/rows-to-entries.ts';
import type { Entry } from '#lib/packs/schema.ts';
import { Field } from './Field.tsx';

/** Makes entries of rows pasted from a spreadsheet, and says which rows make none. */
export function RowsField(props: {
  readonly taken: readonly Entry[];
  readonly language: Language;
  readonly today: string;
  readonly onAdd: (entries: readonly Entry[]) => void;
}) {
  const { taken, language, today, onAdd } = props;
  const { t } = useSpeech();
  const [text, setText] = useState('');
  const [outcome, setOutcome] = useState<FromRows | null>(null);
  return (
    <details>
      <summary>{t('rows.title')}</summary>
      <Field
        label={t('rows.label')}
        hint={t('rows.hint')}
        rows={5}
        value={text}
        onChange={setText}
      />
      <Action
        isDisabled={text.trim() === ''}
        onPress={() => {
          const made = rowsToEntries(text, taken, language, today);
          setOutcome(made);
          setText('');
          if (made.entries.length > 0) onAdd(made.entries);
        }}
      >
        {t('rows.add')}
      </Action>
      <p role="status">{outcome ? t('rows.added', outcome.entries.length) : ''}</p>
      <ul>
        {outcome?.problems.map(({ key, values }) => (
          <li key={`${key} ${values.join(' ')}`}>{t(key, ...values)}</li>
        ))}
      </ul>
    </details>
  );
}
