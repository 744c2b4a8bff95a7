/** citation-js ships no types: what our tests use of it. */
declare module '@citation-js/core' {
  export class Cite {
    constructor(data: string, options?: { readonly forceType?: string });
    readonly data: any[];
  }
}
declare module '@citation-js/plugin-csl';
declare module '@citation-js/plugin-ris';
