import type { JSX } from 'preact';

const shapes = {
  close: 'M3.5 3.5l9 9M12.5 3.5l-9 9',
  previous: 'M8 13V3M4 7l4-4 4 4',
  next: 'M8 3v10M4 9l4 4 4-4',
  back: 'M13 8H3M7 4L3 8l4 4',
  forward: 'M3 8h10M9 4l4 4-4 4',
  edit: 'M3 13l.6-3L10.8 2.8l2.4 2.4L6 12.4 3 13zM9.3 4.3l2.4 2.4',
  delete: 'M3 4.5h10M6.5 4.5V3h3v1.5M4.5 4.5l.6 8.5h5.8l.6-8.5M7 7v3.5M9 7v3.5',
  save: 'M4 2.5h8v11L8 10.5l-4 3v-11z',
  panel: 'M2.5 3h11v10h-11zM9.5 3v10',
  library: 'M3 2.5v11M6.5 2.5v11M9.6 3l3.3 10.3',
} as const;

/** A 16 px line drawing in the colour of its text; decoration only, the button around it has the name. */
export function Icon({ name, isFilled }: { name: keyof typeof shapes; isFilled?: boolean }): JSX.Element {
  const isDirectional = name === 'back' || name === 'forward';
  return (
    <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false"
      class={isDirectional ? 'directional' : undefined}>
      <path d={shapes[name]} {...(isFilled ? { style: 'fill: currentColor' } : {})} />
    </svg>
  );
}
