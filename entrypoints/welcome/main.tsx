import '../../components/tokens.css';
import '../../components/controls.css';
import '../../components/welcome/welcome.css';
import { render } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { JSX } from 'preact';
import { Welcome } from '../../components/welcome/welcome.tsx';
import { requestSites, sitePermission, watchPermissions } from '../../lib/adapters/browser/permissions.ts';

function WelcomePage(): JSX.Element {
  const [areAllAllowed, setAllowed] = useState(false);
  useEffect(() => {
    const look = (): void => void sitePermission(null).then(({ all }) => setAllowed(all));
    look();
    return watchPermissions(look);
  }, []);
  return <Welcome icon="/icon/128.png" sample="/sample.html" areAllAllowed={areAllAllowed} onAllowAll={() => requestSites(null)} />;
}

const place = document.querySelector('#app');
if (place) render(<WelcomePage />, place);
