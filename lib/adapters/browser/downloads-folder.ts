import { browser } from 'wxt/browser';
import { DatelineError } from '../../core/errors.ts';
import { dayOfBackup } from '../../core/library/backup-plan.ts';

/** The folder within the reader's downloads. */
const folder = 'Dateline';
/** How long a download is given. */
const deadlineMs = 120_000;

/** Asks for the permission to download by ourselves. Call it in the very click handler, before any `await`. */
export function requestDownloads(): Promise<boolean> {
  return browser.permissions.request({ permissions: ['downloads'] });
}

/** Whether that permission is given. */
export function mayDownload(): Promise<boolean> {
  return browser.permissions.contains({ permissions: ['downloads'] });
}

/** Copies of backups among the reader's downloads, as plain JSON. What we did not download ourselves is never touched. */
export const downloadsFolder = {
  async write(name: string, parts: Iterable<string>): Promise<void> {
    if (!await mayDownload()) throw new DatelineError('no-permission', 'downloads are not allowed');
    const { address, done } = await addressOf(new Blob([...parts], { type: 'application/json' }));
    try {
      await downloaded(await browser.downloads.download({ url: address, filename: `${folder}/${name}`, conflictAction: 'overwrite', saveAs: false }));
    } finally {
      done();
    }
  },
  async names(): Promise<readonly string[]> {
    return (await ownDownloads()).map(({ name }) => name);
  },
  async remove(name: string): Promise<void> {
    for (const { id } of (await ownDownloads()).filter((own) => own.name === name)) {
      // The reader may have moved or deleted it: then there is nothing to remove.
      await browser.downloads.removeFile(id).catch(() => undefined);
      await browser.downloads.erase({ id });
    }
  },
};

async function ownDownloads(): Promise<readonly { readonly id: number; readonly name: string }[]> {
  const found = await browser.downloads.search({ state: 'complete' });
  return found.flatMap(({ id, filename, byExtensionId }) => {
    const name = filename.replaceAll('\\', '/').split('/').at(-1) ?? '';
    return byExtensionId === browser.runtime.id && dayOfBackup(name) !== null ? [{ id, name }] : [];
  });
}

/** Chromium's service worker has no addresses for blobs, and takes data: addresses; Firefox takes blobs alone. */
async function addressOf(blob: Blob): Promise<{ readonly address: string; readonly done: () => void }> {
  if (typeof URL.createObjectURL === 'function') {
    const address = URL.createObjectURL(blob);
    return { address, done: () => URL.revokeObjectURL(address) };
  }
  const bytes = new Uint8Array(await blob.arrayBuffer());
  const chunk = 0x8000;
  let binary = '';
  for (let at = 0; at < bytes.length; at += chunk) binary += String.fromCharCode(...bytes.subarray(at, at + chunk));
  return { address: `data:application/json;base64,${btoa(binary)}`, done: () => undefined };
}

/** Resolves when a download is complete; a `storage` error if it is interrupted. */
function downloaded(id: number): Promise<void> {
  return new Promise((done, fail) => {
    const end = (work: () => void): void => {
      clearTimeout(timer);
      browser.downloads.onChanged.removeListener(listener);
      work();
    };
    const judge = (state: string | undefined): void => {
      if (state === 'complete') end(done);
      if (state === 'interrupted') end(() => fail(new DatelineError('storage', 'the download was interrupted')));
    };
    const listener = (change: { readonly id: number; readonly state?: { readonly current?: string | undefined } | undefined }): void => { if (change.id === id) judge(change.state?.current); };
    const timer = setTimeout(() => end(() => fail(new DatelineError('storage', 'the download did not end'))), deadlineMs);
    browser.downloads.onChanged.addListener(listener);
    void browser.downloads.search({ id }).then(([item]) => judge(item?.state), () => undefined);
  });
}
