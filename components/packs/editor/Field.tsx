import { Input, Label, Text, TextArea, TextField } from 'react-aria-components';

/** A text with its name; several lines when `rows` is given. */
export function Field(props: {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly hint?: string;
  readonly rows?: number;
}) {
  const { label, value, onChange, hint, rows } = props;
  return (
    <TextField className="field" value={value} onChange={onChange}>
      <Label>{label}</Label>
      {rows === undefined ? (
        <Input autoComplete="off" />
      ) : (
        <TextArea rows={rows} autoComplete="off" />
      )}
      {hint === undefined ? null : (
        <Text slot="description" className="hint">
          {hint}
        </Text>
      )}
    </TextField>
  );
}

/** One of a few, by name. */
export function Choice<Value extends string>(props: {
  readonly label: string;
  readonly value: Value;
  readonly options: readonly (readonly [Value, string])[];
  readonly onChange: (value: Value) => void;
}) {
  const { label, value, options, onChange } = props;
  return (
    <label className="field">
      <span>{label}</span>
      <select value={value} onChange={(event) => onChange(event.target.value as Value)}>
        {options.map(([each, name]) => (
          <option key={each} value={each}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}
