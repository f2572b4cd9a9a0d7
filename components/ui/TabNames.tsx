import { Tab, TabList } from 'react-aria-components';

/** The names of tabs, in a row. */
export function TabNames(props: {
  readonly label: string;
  readonly tabs: readonly (readonly [id: string, name: string])[];
}) {
  return (
    <TabList aria-label={props.label} className="tab-list">
      {props.tabs.map(([id, name]) => (
        <Tab key={id} id={id} className="tab">
          {name}
        </Tab>
      ))}
    </TabList>
  );
}
