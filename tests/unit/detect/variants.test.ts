import { describe, expect, it } from 'vitest';
import { variantsOf } from '#lib/detect/variants.ts';

describe('spellings of a form', () => {
  it.each([
    ['mail cover', ['mail cover', 'mail covers']],
    ['agency', ['agency', 'agencies']],
    ['search', ['search', 'searches']],
    [
      'IP address',
      [
        'IP address',
        'IP addresses',
        'I.P. address',
        'I.P. addresses',
        'I. P. address',
        'I. P. addresses',
      ],
    ],
    ['ICE', ['ICE', 'I.C.E.', 'I. C. E.']],
    ['U.S. Mail', ['U.S. Mail', 'U.S. Mails', 'US Mail', 'US Mails', 'U. S. Mail', 'U. S. Mails']],
    ['mail-in ballot', ['mail in ballot', 'mail in ballots', 'mail–in ballot', 'mail–in ballots']],
    ['39 CFR 233.3', ['39 CFR 233.3', '39 C.F.R. 233.3', '39 C. F. R. 233.3']],
  ])('%s', (form, expected) => {
    expect(variantsOf(form, 'en')).toEqual(expected);
  });

  it('Spanish has no plural made by rule', () => {
    expect(variantsOf('orden judicial', 'es')).toEqual(['orden judicial']);
  });
});
