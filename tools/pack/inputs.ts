import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The folder of the packages that packs are built from (tools/pack/package.json). */
const packages = join(import.meta.dirname, 'node_modules');

/** A text file of a build package. @throws Error saying what to run where the package is not installed. */
export function packageText(path: string): string {
  try {
    return readFileSync(join(packages, path), 'utf8');
  } catch (cause) {
    throw new Error(`${path} is missing: "npm run pack" installs the packages that packs are built from`, { cause });
  }
}

/** A JSON file of a build package, as the layer that asks knows it: pinned by tools/pack/package-lock.json. */
export function packageJson<T>(path: string): T {
  return JSON.parse(packageText(path)) as T;
}

/** Our own tables of places. */
export function placesFile(name: string): string {
  return join(import.meta.dirname, 'places', name);
}

/** Our own tables of facts. */
export function factsFile(name: string): string {
  return join(import.meta.dirname, 'facts', name);
}
