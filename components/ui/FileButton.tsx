import { FileTrigger } from 'react-aria-components';
import { Action } from './Action.tsx';

/** A button that has the browser ask for a file, or several. */
export function FileButton(props: {
  readonly label: string;
  readonly types: readonly string[];
  readonly onFiles: (files: readonly File[]) => void;
  readonly isMany?: boolean;
}) {
  const { label, types, onFiles, isMany = false } = props;
  return (
    <FileTrigger
      allowsMultiple={isMany}
      acceptedFileTypes={types}
      onSelect={(files) => {
        if (files && files.length > 0) onFiles([...files]);
      }}
    >
      <Action onPress={() => undefined}>{label}</Action>
    </FileTrigger>
  );
}
