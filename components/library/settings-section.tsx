import type { ComponentChildren, JSX } from 'preact';

export interface SettingsSectionProps {
  /** Its name in the address: "#/settings/backup". */
  readonly id: string;
  readonly title: string;
  /** Its title in the list of contents, where that should be shorter. */
  readonly short?: string;
  readonly class?: string;
  readonly children: ComponentChildren;
}

/** A part of the settings that the contents lead to. */
export function SettingsSection({ id, title, short = title, class: own = '', children }: SettingsSectionProps): JSX.Element {
  return (
    <section class={own} data-section={id} data-short={short}>
      <h2 tabIndex={-1}>{title}</h2>
      {children}
    </section>
  );
}
