import type { JSX } from 'preact';
import type { ExportSelection as Selection } from '../../lib/core/library/export/select-records.ts';
import { ExportMenu } from './export-menu.tsx';
import { useLibraryTools } from './library-context.ts';

/** The export menu of a view, for what is selected in it; `selection` is asked for when a format is chosen. */
export function ExportSelection({ selection, label }: { readonly selection: () => Selection; readonly label?: string }): JSX.Element {
  const { exportRecords } = useLibraryTools();
  return <ExportMenu onExport={(format, onProgress, signal) => exportRecords(selection(), format, onProgress, signal)} {...(label === undefined ? {} : { label })} />;
}
