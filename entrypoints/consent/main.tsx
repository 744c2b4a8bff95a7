import '../../components/tokens.css';
import '../../components/controls.css';
import '../../components/welcome/welcome.css';
import { render } from 'preact';
import { Consent } from '../../components/consent/consent.tsx';
import { requestDataConsent } from '../../lib/adapters/browser/data-consent.ts';

const place = document.querySelector('#app');
if (place) render(<Consent onAllow={requestDataConsent} />, place);
