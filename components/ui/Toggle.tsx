import type { ReactNode } from 'react';
import { Switch } from 'react-aria-components';

/** A switch with its name beside it. */
export function Toggle(props: {
  readonly children: ReactNode;
  readonly isOn: boolean;
  readonly onChange: (isOn: boolean) => void;
}) {
  return (
    <Switch className="toggle" isSelected={props.isOn} onChange={props.onChange}>
      <span className="toggle-track" aria-hidden="true">
        <span className="toggle-knob" />
      </span>
      <span className="toggle-name">{props.children}</span>
    </Switch>
  );
}
