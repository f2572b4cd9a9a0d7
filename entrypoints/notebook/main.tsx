import '#components/ui/styles.css';
import { useNotebook } from '#components/hooks/useNotebook.ts';
import type { SettingsNow } from '#components/hooks/useSettings.ts';
import { mount } from '#components/mount.tsx';
import { NotebookView } from '#components/notebook/NotebookView.tsx';

mount(Notebook);

function Notebook(props: { readonly now: SettingsNow }) {
  return <NotebookView {...useNotebook(props.now)} />;
}
