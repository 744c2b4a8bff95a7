import { useEffect, useState } from 'preact/hooks';
import type { PacksSectionProps } from '../../components/library/packs-section.tsx';
import { send } from '../../lib/adapters/browser/messaging.ts';
import { packBytes } from '../../lib/adapters/files/pack-bytes.ts';
import { openPackStore, type AddedPack } from '../../lib/adapters/store/pack-store.ts';
import { whenDrawn } from './when-drawn.ts';

const store = openPackStore();

/** Packs that the reader has added; the background is told of each change, so that the next article is read with it. */
export function usePacksProps(): PacksSectionProps {
  const [packs, setPacks] = useState<readonly AddedPack[]>([]);
  const look = async (): Promise<void> => setPacks(await store.all());
  const changed = async (): Promise<void> => {
    await Promise.all([send('packs.changed', null), look()]);
  };
  useEffect(() => { whenDrawn.then(look).catch(() => undefined); }, []);
  return {
    packs,
    onRead: async (file) => {
      const [{ summarisePack }, bytes] = await Promise.all([import('../../lib/core/knowledge/added-pack.ts'), packBytes(file)]);
      const summary = summarisePack(bytes);
      const id = await digestOf(bytes);
      return {
        fileName: file.name, summary, isThere: (await store.all()).some((pack) => pack.id === id),
        add: async () => {
          await store.add({ id, fileName: file.name, addedAt: Date.now(), summary }, bytes);
          await changed();
        },
      };
    },
    onRemove: async (id) => {
      await store.remove(id);
      await changed();
    },
  };
}

/** SHA-256 in hexadecimal: the same pack is the same however its file is called. */
async function digestOf(bytes: ArrayBuffer): Promise<string> {
  return [...new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
