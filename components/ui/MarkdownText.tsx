import Markdown, { type Components } from 'react-markdown';
import { OutsideLink } from './OutsideLink.tsx';

/** Text of a note. No picture is loaded, and every link says where it leads. */
export function MarkdownText(props: { readonly text: string }) {
  return (
    <div className="markdown">
      <Markdown components={COMPONENTS} disallowedElements={['img']}>
        {props.text}
      </Markdown>
    </div>
  );
}

const COMPONENTS: Components = {
  a: ({ href, children }) =>
    href?.startsWith('https:') || href?.startsWith('http:') ? (
      <OutsideLink url={href}>{children}</OutsideLink>
    ) : (
      <span>{children}</span>
    ),
};
