export type BrowserName = 'chromium' | 'firefox';
export declare function findBrowser(name: BrowserName): string | null;
export declare function ensureBrowsers<N extends BrowserName>(names: readonly N[]): Record<N, string | null>;
