import { Input, Label, TextField } from 'react-aria-components';

/** Where a word is typed before something is done that cannot be undone. */
export function TypedWord(props: {
  readonly label: string;
  readonly value: string;
  readonly onChange: (typed: string) => void;
}) {
  return (
    <TextField value={props.value} onChange={props.onChange} autoComplete="off">
      <Label>{props.label}</Label>
      <Input />
    </TextField>
  );
}

/** Whether what was typed is the word, in capitals or not. */
export function isWord(typed: string, word: string): boolean {
  return typed.trim().toLowerCase() === word;
}
