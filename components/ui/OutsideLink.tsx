import type { ReactNode } from 'react';
import { hostShown } from './host-shown.ts';

/**
 * A link that leaves the extension: in a new tab, without telling where from, and with the host
 * it leads to in words.
 */
export function OutsideLink(props: { readonly url: string; readonly children: ReactNode }) {
  return (
    <a className="outside" href={props.url} target="_blank" rel="noreferrer noopener">
      {props.children} <span className="host">({hostShown(props.url)})</span>
    </a>
  );
}
