/** What the reader has allowed for a site. */
export interface SitePermission {
  /** Dateline may run on this site; also when it may on all. */
  readonly site: boolean;
  /** Dateline may run on every site. */
  readonly all: boolean;
}
