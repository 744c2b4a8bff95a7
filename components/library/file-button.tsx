import type { JSX } from 'preact';
import { useEffect, useId, useRef } from 'preact/hooks';

export interface FileButtonProps {
  readonly text: string;
  /** The name of the field behind the button, for those who find that first. */
  readonly label: string;
  /** As in `<input accept>`. */
  readonly accept: string;
  /** Whether what stood in its place had the focus: the button takes it over. */
  readonly takesFocus: boolean;
  readonly onFile: (file: File) => void;
}

/** A button that asks for a file. The same file can be chosen again. */
export function FileButton({ text, label, accept, takesFocus, onFile }: FileButtonProps): JSX.Element {
  const button = useRef<HTMLButtonElement>(null);
  const input = useRef<HTMLInputElement>(null);
  const id = useId();
  useEffect(() => { if (takesFocus) button.current?.focus(); }, [takesFocus]);
  return (
    <div class="file-button">
      <button ref={button} type="button" class="btn-quiet" onClick={() => input.current?.click()}>{text}</button>
      <label class="visually-hidden" for={id}>{label}</label>
      <input ref={input} id={id} class="visually-hidden" type="file" accept={accept} tabIndex={-1} onChange={(event) => {
        const file = event.currentTarget.files?.[0];
        event.currentTarget.value = '';
        if (file !== undefined) onFile(file);
      }} />
    </div>
  );
}
