import type { ComponentChildren, JSX } from 'preact';
import { useRef, useState } from 'preact/hooks';

export interface TabsProps {
  readonly label: string;
  readonly tabs: readonly { readonly id: string; readonly title: string; readonly body: ComponentChildren }[];
}

/** Tabs after the ARIA pattern: one stop for Tab, arrows, Home and End between them, chosen as they are reached. */
export function Tabs({ label, tabs }: TabsProps): JSX.Element {
  const [chosen, setChosen] = useState(tabs[0]?.id);
  const buttons = useRef(new Map<string, HTMLButtonElement>());
  const at = tabs.findIndex((tab) => tab.id === chosen);

  const onKeyDown = (event: KeyboardEvent): void => {
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: tabs.length - 1 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    const next = tabs[(to + tabs.length) % tabs.length];
    if (next === undefined) return;
    setChosen(next.id);
    buttons.current.get(next.id)?.focus();
  };

  return (
    <>
      <div class="tabs" role="tablist" aria-label={label} onKeyDown={onKeyDown}>
        {tabs.map(({ id, title }) => (
          <button key={id} type="button" role="tab" id={`tab-${id}`} aria-controls={`panel-${id}`} aria-selected={id === chosen}
            tabIndex={id === chosen ? 0 : -1} ref={(button) => { if (button) buttons.current.set(id, button); }}
            onClick={() => setChosen(id)}>{title}</button>
        ))}
      </div>
      {tabs.map(({ id, body }) => (
        <div key={id} class="panel" role="tabpanel" id={`panel-${id}`} aria-labelledby={`tab-${id}`} hidden={id !== chosen}>{body}</div>
      ))}
    </>
  );
}
