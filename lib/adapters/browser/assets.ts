import { browser } from 'wxt/browser';
import { DatelineError } from '../../core/errors.ts';

/** The bytes of a file that ships with the extension ("models/x.bin"); a failure is a `model` error. */
export async function readAsset(path: string): Promise<ArrayBuffer> {
  try {
    const response = await fetch(browser.runtime.getURL(`/${path}` as never));
    if (!response.ok) throw new Error(`status ${response.status}`);
    return await response.arrayBuffer();
  } catch (cause) {
    throw new DatelineError('model', `'${path}' could not be read`, { cause });
  }
}
