import type { ReactNode } from 'react';
import { Button } from 'react-aria-components';

/** A button. `main` is the one that a screen is for; `plain` looks like text. */
export function Action(props: {
  readonly children: ReactNode;
  readonly onPress: () => void;
  readonly look?: 'main' | 'quiet' | 'plain';
  readonly label?: string;
  readonly isDisabled?: boolean;
  readonly isPressed?: boolean;
}) {
  const { children, onPress, look = 'quiet', label, isDisabled = false, isPressed } = props;
  return (
    <Button
      className={`action ${look}`}
      onPress={onPress}
      isDisabled={isDisabled}
      {...(label === undefined ? {} : { 'aria-label': label })}
      {...(isPressed === undefined ? {} : { 'aria-pressed': isPressed })}
    >
      {children}
    </Button>
  );
}
