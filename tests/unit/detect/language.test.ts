import { describe, expect, it } from 'vitest';
import { languageOf, pageLanguage } from '#lib/detect/language.ts';

const TEXTS = {
  en: 'The inspectors had asked for a list of the letters that were sent to the house, but nobody would say who had signed it.',
  es: 'Los inspectores pidieron una lista de las cartas que llegaban a la casa, pero nadie quiso decir quién la había firmado.',
  fr: 'Les inspecteurs ont demandé une liste des lettres qui arrivaient dans la maison, mais personne ne voulait dire qui l’avait signée.',
  pt: 'Os inspetores pediram uma lista das cartas que chegavam à casa, mas ninguém quis dizer quem a tinha assinado até agora.',
  it: 'Gli ispettori hanno chiesto una lista delle lettere che arrivavano nella casa, ma nessuno ha voluto dire chi la aveva firmata.',
  ca: 'Els inspectors van demanar una llista de les cartes que arribaven a la casa, però ningú no va voler dir qui les havia signat amb ells.',
  de: 'Die Inspektoren hatten eine Liste der Briefe verlangt, die in das Haus kamen, aber niemand wollte sagen, wer sie unterschrieben hat.',
  nl: 'De inspecteurs hadden een lijst van de brieven gevraagd die naar het huis kwamen, maar niemand wilde zeggen wie het had getekend.',
  sv: 'Inspektörerna hade bett om en lista över breven som kom till huset, men ingen på kontoret ville säga vem som hade skrivit under den.',
  da: 'Inspektørerne havde bedt om en liste over de breve, der kom til huset, men ingen på kontoret ville sige, hvem der havde skrevet under.',
  pl: 'Inspektorzy poprosili o listę listów, które przychodziły do domu, ale nikt w biurze nie chciał powiedzieć, kto ją podpisał i dlaczego.',
  ro: 'Inspectorii au cerut o listă a scrisorilor care veneau la casă, dar nimeni de la birou nu a vrut să spună cine a semnat-o și de ce.',
  id: 'Para inspektur meminta daftar surat yang dikirim ke rumah itu, tetapi tidak ada orang di kantor yang mau mengatakan siapa yang menandatanganinya.',
  tr: 'Müfettişler eve gelen mektupların bir listesini istemişti, ama ofiste hiç kimse onu kimin imzaladığını söylemek istemedi.',
  ja: '検査官は家に届いた手紙の一覧を求めたが、誰が署名したのかは誰も言おうとしなかった。',
};

describe('the language of a text', () => {
  it.each(Object.entries(TEXTS))('%s', (language, text) => {
    const expected = language === 'en' || language === 'es' ? language : null;
    expect(languageOf(text)).toBe(expected);
  });

  it('a few words do not tell', () => {
    expect(languageOf('FBI and ICE')).toBeNull();
  });
});

describe('the language a page is explained in', () => {
  it.each([
    ['the text against what the page declares', 'en', TEXTS.es, 'es'],
    ['the text where nothing is declared', '', TEXTS.en, 'en'],
    [
      'another language, whatever is declared',
      'en-US',
      `${TEXTS.de} ${TEXTS.de} ${TEXTS.de}`,
      null,
    ],
    ['what is declared, for a short text', 'es-MX', 'Redada de ICE', 'es'],
    ['nothing, for a short text of another language', 'de', 'ICE-Razzia', null],
  ])('%s', (_, declared, text, expected) => {
    expect(pageLanguage(declared, text)).toBe(expected);
  });
});
