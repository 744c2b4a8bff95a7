import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { LossLine } from '../../components/popup/loss-line.tsx';
import { send } from '../../lib/adapters/browser/messaging.ts';

/** The line about a lost library, where one is lost. */
export function WatchedLibrary(): JSX.Element | null {
  const [isLost, setLost] = useState(false);
  useEffect(() => { send('library.check', null).then(({ loss }) => setLost(loss !== null), () => undefined); }, []);
  if (!isLost) return null;
  return <LossLine onOpen={() => void send('library.open', { place: 'settings' }).then(() => window.close())} />;
}
