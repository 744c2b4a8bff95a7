import type { JSX } from 'preact';
import { useId } from 'preact/hooks';

export interface MenuProps {
  readonly label: string;
  readonly value: string;
  /** Values and what is said for each; the value of `any`, which sets no condition, is empty. */
  readonly options: readonly (readonly [value: string, text: string])[];
  readonly any?: string;
  readonly isDisabled?: boolean;
  readonly onChange: (value: string) => void;
}

/** One choice among the filters of a list. */
export function Menu({ label, any, value, options, isDisabled = false, onChange }: MenuProps): JSX.Element {
  const id = useId();
  return (
    <div class="menu">
      <label class="eyebrow" for={id}>{label}</label>
      <select id={id} class="field" value={value} disabled={isDisabled} onChange={(event) => onChange(event.currentTarget.value)}>
        {any !== undefined && <option value="">{any}</option>}
        {options.map(([option, text]) => <option key={option} value={option}>{text}</option>)}
      </select>
    </div>
  );
}
