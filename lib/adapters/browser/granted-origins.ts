import { browser } from 'wxt/browser';
import { lookUpOrigins } from './data-consent.ts';

/** The optional origins that the reader has granted, as match patterns; those that the manifest itself asks for, and where look-ups go, are not among them. */
export async function grantedOrigins(): Promise<readonly string[]> {
  const { origins = [] } = await browser.permissions.getAll();
  const { host_permissions: required = [] } = browser.runtime.getManifest() as { host_permissions?: readonly string[] };
  return origins.filter((origin) => !required.includes(origin) && !lookUpOrigins.includes(origin)).toSorted();
}

/** Gives one of them back. */
export async function removeOrigin(origin: string): Promise<void> {
  await browser.permissions.remove({ origins: [origin] });
}
