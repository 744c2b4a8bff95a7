/** What `livingRecords('articleVersions', …)` finds the versions by that the reader keeps beside the article of an address; the address itself finds the one that waits. */
export function keptVersionsOf(canonicalUrl: string): string {
  return `kept ${canonicalUrl}`;
}
