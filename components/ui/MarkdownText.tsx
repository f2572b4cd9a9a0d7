import { Link } from 'react-aria-components';
import Markdown, { type Components, defaultUrlTransform } from 'react-markdown';
import { piecesOf } from '#lib/notes/entry-links.ts';
import { useEntryLinks } from './EntryLinks.tsx';
import { OutsideLink } from './OutsideLink.tsx';

/** Text of a note. No picture is loaded, and every link says where it leads. */
export function MarkdownText(props: { readonly text: string }) {
  return (
    <div className="markdown">
      <Markdown
        components={COMPONENTS}
        disallowedElements={['img']}
        remarkPlugins={[entryLinks]}
        urlTransform={(url) => (url.startsWith(ENTRY) ? url : defaultUrlTransform(url))}
      >
        {props.text}
      </Markdown>
    </div>
  );
}

/** What marks a link of ours among those of the text; nothing ever goes there. */
const ENTRY = 'plain-view-entry:';

const COMPONENTS: Components = {
  a: ({ href, children }) => {
    if (href?.startsWith(ENTRY)) return <EntryLink words={decoded(href.slice(ENTRY.length))} />;
    return href?.startsWith('https:') || href?.startsWith('http:') ? (
      <OutsideLink url={href}>{children}</OutsideLink>
    ) : (
      <span>{children}</span>
    );
  },
};

/** Such an address may also have been typed, or stand in a file from someone else. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function EntryLink(props: { readonly words: string }) {
  const links = useEntryLinks();
  const entry = links?.find(props.words) ?? null;
  // Words that no pack explains stay as they were typed.
  if (!links || entry === null) return <span>{`[[${props.words}]]`}</span>;
  return (
    <Link className="entry-link" onPress={() => links.open(entry)}>
      {props.words}
    </Link>
  );
}

/** A node of the tree that Markdown is read into; only what is looked at here. */
type Node = { type: string; value?: string; url?: string; children?: Node[] };

/** Makes links of `[[words]]`, but not within a link or code. */
function entryLinks() {
  return (tree: Node): void => link(tree);
}

function link(node: Node): void {
  if (!node.children || node.type === 'link') return;
  node.children = node.children.flatMap((child) => {
    if (child.type !== 'text') {
      link(child);
      return [child];
    }
    return piecesOf(child.value ?? '').map(
      (piece): Node =>
        piece.is === 'text'
          ? { type: 'text', value: piece.text }
          : {
              type: 'link',
              url: `${ENTRY}${encodeURIComponent(piece.words)}`,
              children: [{ type: 'text', value: piece.words }],
            },
    );
  });
}
