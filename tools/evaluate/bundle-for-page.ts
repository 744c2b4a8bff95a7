import { build } from 'vite';

/** A module (its path) and what it imports as one script that defines `name`, to be evaluated in a page. */
export async function bundleForPage(file: string, name: string): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'error',
    build: { write: false, minify: false, lib: { entry: file, name, formats: ['iife'] } },
  });
  const output = Array.isArray(result) ? result[0] : result;
  const chunk = output !== undefined && 'output' in output ? output.output[0] : undefined;
  if (chunk === undefined || chunk.type !== 'chunk') throw new Error('vite built nothing');
  return chunk.code;
}
