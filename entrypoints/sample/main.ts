import { browser } from 'wxt/browser';
import '../marks.css';
import { startReader } from '../reader/start-reader.tsx';

// A page of the extension takes no content scripts: the same reader runs as the page's own script.
startReader(window, browser.extension.inIncognitoContext);
