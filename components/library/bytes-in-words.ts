import { i18n } from '#i18n';

/** A number of bytes as a reader says it: "2.3 MB", "66 GB"; whole from ten on. */
export function bytesInWords(bytes: number): string {
  const [unit, size] = bytes < 1e9 ? ['megabyte', bytes / 1e6] as const : ['gigabyte', bytes / 1e9] as const;
  return new Intl.NumberFormat(i18n.t('notes.language'), { style: 'unit', unit, maximumFractionDigits: size < 10 ? 1 : 0 }).format(size);
}
