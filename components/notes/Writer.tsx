import {
  type Editor,
  type SaveProblem,
  useEditor,
  type Writing,
} from '#components/hooks/useEditor.ts';
import { useKeyboardElsewhere } from '#components/hooks/useKeyboardElsewhere.ts';
import { useTags } from '#components/hooks/useTags.ts';
import { useSpeech } from '#components/ui/I18n.tsx';
import { storeSentence } from '#components/ui/store-sentence.ts';
import { NoteEditor } from './NoteEditor.tsx';

/** An editor for what is being written, joined to the notebook. */
export function Writer(props: {
  readonly writing: Writing;
  readonly nameOf: (entryId: string) => string;
  readonly onDone: (isSaved: boolean) => void;
}) {
  const { writing, nameOf, onDone } = props;
  const { t } = useSpeech();
  const editor = useEditor(writing, onDone);
  const isKeyboardElsewhere = useKeyboardElsewhere();
  const knownTags = useTags();
  const quote = quoteOf(writing);
  return (
    <NoteEditor
      title={titleOf(writing, t, nameOf)}
      {...(quote === undefined ? {} : { quote })}
      wording={editor.draft.wording}
      knownTags={knownTags}
      isDraftKept={editor.draft.isKept}
      isKeyboardElsewhere={isKeyboardElsewhere}
      problem={editor.problem === null ? null : sentenceOf(editor.problem, t)}
      other={editor.other?.body ?? null}
      hasColours={writing.on === 'passage'}
      onInput={editor.draft.onInput}
      onSave={(colour) => void editor.save(colour)}
      onCancel={() => void editor.cancel()}
      onKeepMine={() => void editor.keepMine()}
      onTakeOther={() => void editor.takeOther()}
    />
  );
}

type T = ReturnType<typeof useSpeech>['t'];

function titleOf(writing: Writing, t: T, nameOf: (entryId: string) => string): string {
  switch (writing.on) {
    case 'note':
      return t('note.editing');
    case 'page':
      return t('panel.noteOnPage');
    case 'entry':
      return t('note.onTerm', nameOf(writing.entryId));
    case 'passage':
      return t('menu.note');
  }
}

function quoteOf(writing: Writing): string | undefined {
  if (writing.on === 'passage') return writing.passage.quote;
  return writing.on === 'note' ? writing.place.highlight?.quote : undefined;
}

function sentenceOf(problem: NonNullable<Editor['problem']> & SaveProblem, t: T): string {
  if (problem.key === 'gone') return t('note.gone');
  return t('note.notSaved', storeSentence(problem, t));
}
