import { Label, Radio, RadioGroup } from 'react-aria-components';
import { useSpeech } from '#components/ui/I18n.tsx';
import type { HighlightColour } from '#lib/notes/schema.ts';

export const COLOURS: readonly HighlightColour[] = ['yellow', 'green', 'blue', 'pink'];

/** The colour of a passage, by its name: colour is never the only sign. */
export function ColourChoice(props: {
  readonly value: HighlightColour;
  readonly onChange: (colour: HighlightColour) => void;
}) {
  const { t, colourName } = useSpeech();
  return (
    <RadioGroup
      className="colours"
      value={props.value}
      onChange={(value) => props.onChange(value as HighlightColour)}
    >
      <Label>{t('note.colour')}</Label>
      {COLOURS.map((each) => (
        <Radio key={each} value={each} className={`colour colour-${each}`}>
          <span className="colour-spot" aria-hidden="true" />
          {colourName(each)}
        </Radio>
      ))}
    </RadioGroup>
  );
}
