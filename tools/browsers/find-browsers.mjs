// Finds Chromium and Firefox on this machine; where one is missing, installs Debian's or Ubuntu's package if that is
// allowed here. Plain JavaScript without packages: it runs before and after the set-up. Says what it does on stderr.
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const known = {
  chromium: ['/usr/lib/chromium/chromium', '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/opt/google/chrome/chrome'],
  firefox: ['/usr/bin/firefox-esr', '/usr/bin/firefox', '/usr/lib/firefox-esr/firefox-esr'],
};
const packages = { chromium: ['chromium'], firefox: ['firefox-esr'] };
const fonts = ['fonts-liberation', 'fonts-noto-core'];

/**
 * Path of a browser's program, or `null` if it is neither here nor to be had. `DATELINE_CHROMIUM` and `DATELINE_FIREFOX`
 * name one explicitly.
 */
export function findBrowser(name) {
  const named = process.env[`DATELINE_${name.toUpperCase()}`];
  if (named) return existsSync(named) ? named : null;
  return known[name].find((path) => existsSync(path)) ?? null;
}

/** Like `findBrowser` for several, after an attempt to install what is missing. */
export function ensureBrowsers(names) {
  const missing = names.filter((name) => findBrowser(name) === null);
  if (missing.length > 0) install(missing);
  return Object.fromEntries(names.map((name) => [name, findBrowser(name)]));
}

function install(names) {
  const wanted = [...names.flatMap((name) => packages[name]), ...fonts];
  const prefix = process.getuid?.() === 0 ? [] : canSudo() ? ['sudo', '-n'] : null;
  if (prefix === null || !existsSync('/usr/bin/apt-get')) {
    say(`no ${names.join(' and no ')} here, and no right to install it. 'apt-get install ${wanted.join(' ')}' as root provides it; DATELINE_CHROMIUM and DATELINE_FIREFOX name programs elsewhere.`);
    return;
  }
  say(`installing ${wanted.join(', ')} from the system's packages …`);
  try {
    run([...prefix, 'apt-get', 'update', '-qq']);
    run([...prefix, 'env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get', 'install', '-y', '-qq', '--no-install-recommends', ...wanted]);
  } catch (error) {
    say(`that failed (${error.message}); what needs a browser is left out.`);
  }
}

function canSudo() {
  try {
    execFileSync('sudo', ['-n', 'true'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

function run([command, ...args]) {
  execFileSync(command, args, { stdio: ['ignore', 2, 2] });
}

function say(text) {
  process.stderr.write(`dateline: ${text}\n`);
}
