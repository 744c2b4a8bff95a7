import '../../components/tokens.css';
import '../../components/controls.css';
import '../../components/notes/notes.css';
import '../../components/library/library.css';
import '../../components/library/settings.css';
import '../../components/library/pages.css';
import '../../components/library/charts.css';
import { render } from 'preact';
import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { loadOtherViews } from '../../components/library/late-view.tsx';
import { LibraryPage, type LibraryPageProps } from '../../components/library/library-page.tsx';
import { openLibrary } from '../../lib/adapters/store/library-store.ts';
import { libraryActions } from './actions.ts';
import { useBackupProps } from './backup-props.ts';
import { exportsOf } from './exports.ts';
import { usePacksProps } from './packs-props.ts';
import { useSettingsProps } from './settings-props.ts';
import { libraryMaps } from './maps.ts';
import { startSearch } from './start-search.ts';
import { whenDrawn } from './when-drawn.ts';

const library = openLibrary();
// Asked for before anything is drawn: the database opens meanwhile.
const whyReadOnly = library.readOnly().catch(() => null);
const search = startSearch();
const exportRecords = exportsOf(library);

function OptionsPage(): JSX.Element {
  const settings = useSettingsProps();
  const packs = usePacksProps();
  const { backup, loss, recovered } = useBackupProps(library, exportRecords, settings.settings.backupCopies);
  const [readOnly, setReadOnly] = useState<LibraryPageProps['readOnly']>(null);
  useEffect(() => { void whyReadOnly.then(setReadOnly); }, []);
  return (
    <LibraryPage source={library} actions={libraryActions} search={search} maps={libraryMaps} exportRecords={exportRecords} settings={{ ...settings, backup, packs }}
      version={browser.runtime.getManifest().version} readOnly={readOnly} loss={loss} recovered={recovered} />
  );
}

// By the time that a reader goes to another view it is there. What cannot be loaded now is loaded then.
void whenDrawn.then(() => { search.start(); return loadOtherViews(); }).catch(() => undefined);

const place = document.querySelector('#app');
if (place !== null) render(<OptionsPage />, place);
