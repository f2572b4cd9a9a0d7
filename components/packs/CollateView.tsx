import { useState } from 'react';
import { saveFile } from '#components/hooks/save-file.ts';
import { Action } from '#components/ui/Action.tsx';
import { FileButton } from '#components/ui/FileButton.tsx';
import { useSpeech } from '#components/ui/I18n.tsx';
import { type Collated, collate, collatedCsv } from '#lib/packs/collate.ts';

/** Answers that students handed in, side by side. All of it stays on the device. */
export function CollateView() {
  const { t } = useSpeech();
  const [collated, setCollated] = useState<Collated | null>(null);
  const open = async (files: readonly File[]): Promise<void> => {
    const texts = files.map(async (file) => ({
      name: file.name,
      // A file that cannot be read is set aside like one that is none.
      text: await file.text().catch(() => ''),
    }));
    setCollated(collate(await Promise.all(texts)));
  };
  return (
    <section className="open-pack" aria-labelledby="collate-title">
      <h2 id="collate-title">{t('collate.title')}</h2>
      <p className="hint">{t('collate.hint')}</p>
      <div className="actions">
        <FileButton
          isMany
          label={t('collate.choose')}
          types={['text/html', '.html']}
          onFiles={(files) => void open(files)}
        />
      </div>
      {collated ? <Table {...collated} /> : null}
    </section>
  );
}

function Table(collated: Collated) {
  const { questions, students, aside } = collated;
  const { t } = useSpeech();
  return (
    <>
      <p role="status">{t('collate.count', students.length)}</p>
      {aside.length > 0 ? (
        <p className="problem" role="alert">
          {t('collate.aside', aside.join(', '))}
        </p>
      ) : null}
      {students.length > 0 ? (
        <>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard. */}
          <section className="collated" tabIndex={0} aria-label={t('collate.table')}>
            <table>
              <thead>
                <tr>
                  <th scope="col">{t('handIn.nameShort')}</th>
                  {questions.map(({ id, ask }) => (
                    <th key={id} scope="col">
                      {ask}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {students.map(({ file, name, article, answers }) => (
                  <tr key={file}>
                    <th scope="row">
                      {name}
                      <span className="hint"> {article}</span>
                    </th>
                    {questions.map(({ id }) => (
                      <td key={id}>{answers.get(id) || '—'}</td>
                    ))}
                  </tr>
                ))}
              </tbody>
            </table>
          </section>
          <Action onPress={() => saveFile(collatedCsv(collated), 'answers.csv', 'text/csv')}>
            {t('collate.csv')}
          </Action>
        </>
      ) : null}
    </>
  );
}
