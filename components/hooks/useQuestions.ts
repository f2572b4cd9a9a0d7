import { useLiveQuery } from 'dexie-react-hooks';
import { useCallback, useState } from 'react';
import type { Language } from '#lib/detect/form.ts';
import { createTranslator } from '#lib/i18n/translate.ts';
import type { Article } from '#lib/notes/keep-note.ts';
import { problemOf, type StoreProblem } from '#lib/notes/problem-of.ts';
import { answerKey, keepAnswer, readAnswers } from '#lib/packs/answers.ts';
import type { Catalogue } from '#lib/packs/catalogue.ts';
import { localIdOf, packKeyIn } from '#lib/packs/pack-key.ts';
import type { PackList, Question } from '#lib/packs/schema.ts';
import { type Submission, writeSubmission } from '#lib/packs/submission.ts';
import { textIn } from '#lib/packs/text-in.ts';
import { saveFile } from './save-file.ts';

/** A pack whose questions are asked beside an article. */
export type Asked = {
  readonly pack: string;
  readonly title: string;
  readonly questions: readonly Question[];
};

/** The questions beside an article, and what was answered. */
export type QuestionsNow = {
  readonly asked: readonly Asked[];
  readonly answerOf: (pack: string, question: string) => string;
  readonly problem: StoreProblem | null;
  readonly onAnswer: (pack: string, question: string, text: string) => void;
  /** What would be handed in, exactly; null before there is an article. */
  readonly toHandIn: (asked: Asked, name: string) => Submission | null;
  readonly onHandIn: (given: Submission) => void;
};

const NONE: Awaited<ReturnType<typeof readAnswers>> = new Map();

/**
 * Asks the questions of the packs that explain something on the page. Every answer is written as
 * it is typed.
 *
 * @param entries the entries that stand on the page
 */
export function useQuestions(
  catalogue: Catalogue,
  article: Article | null,
  entries: readonly string[],
  language: Language,
): QuestionsNow {
  const url = article?.url ?? '';
  const kept = useLiveQuery(() => readAnswers(url).catch(() => NONE), [url], NONE);
  const [typed, setTyped] = useState<ReadonlyMap<string, string>>(new Map());
  const [problem, setProblem] = useState<StoreProblem | null>(null);
  const here = new Set(entries);
  const answerOf = (pack: string, question: string): string => {
    const key = answerKey(pack, question, url);
    return typed.get(key) ?? kept.get(key)?.text ?? '';
  };
  return {
    asked: lessonsFirst(catalogue.packs).flatMap((pack) => {
      const isHere = pack.entries.some((entry) => here.has(entry));
      const questions = pack.questions.filter((question) => isMet(question, pack, here));
      if (!isHere || questions.length === 0) return [];
      return [{ pack: pack.id, title: textIn(pack.title, language), questions }];
    }),
    answerOf,
    problem,
    onAnswer: useCallback(
      (pack, question, text) => {
        const key = answerKey(pack, question, url);
        setTyped((before) => new Map(before).set(key, text));
        keepAnswer(pack, question, url, text, Date.now()).then(
          () => setProblem(null),
          (error) => setProblem(problemOf(error)),
        );
      },
      [url],
    ),
    toHandIn(asked, name) {
      const pack = catalogue.packs.find(({ id }) => id === asked.pack);
      if (!article || !pack) return null;
      return {
        plainView: 'submission',
        format: 1,
        name: name.trim(),
        pack: { key: asked.pack, title: asked.title, version: pack.version },
        article: { url: article.url, title: article.title },
        at: new Date().toISOString(),
        answers: asked.questions.map(({ id, ask }) => ({
          question: id,
          ask: textIn(ask, language),
          text: answerOf(asked.pack, id),
        })),
      };
    },
    onHandIn(given) {
      const page = writeSubmission(given, language, createTranslator(language));
      const name = given.name.replace(/[^\p{L}\p{N}]+/gu, '-').slice(0, 40) || 'answers';
      saveFile(page, `${name}.html`, 'text/html');
    },
  };
}

/** A question on an entry is asked where the page has that entry. */
function isMet({ on }: Question, pack: PackList, here: ReadonlySet<string>): boolean {
  if (on.target !== 'entry') return true;
  return pack.entries.some((ref) => here.has(ref) && localIdOf(ref) === on.entry);
}

/** What an educator handed out comes before what stands in the built-in packs. */
function lessonsFirst(packs: readonly PackList[]): readonly PackList[] {
  const isOpened = ({ entries: [first = ''] }: PackList): boolean => packKeyIn(first) !== null;
  return [...packs.filter(isOpened), ...packs.filter((pack) => !isOpened(pack))];
}
