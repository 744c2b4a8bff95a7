// Installs the packages that the lock file names, if that has not been done, and prepares WXT's types.
// Plain JavaScript for the machine's own Node: it runs before anything is installed. Says what it does on stderr, so
// that a command's own output stays clean.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname ?? new URL('.', import.meta.url).pathname, '..');
const modules = join(root, 'node_modules');

once('installed', ['package-lock.json'], () => {
  say('installing the packages of package-lock.json (once; about a minute) …');
  // The machine's own Node may be older than the packages ask for; they run on the Node that is one of them.
  run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error']);
});
once('prepared', ['package-lock.json', 'wxt.config.ts', 'components/locales/en.yml'], () => {
  say('preparing types …');
  run(join(modules, '.bin', 'node'), [join(modules, 'wxt', 'bin', 'wxt.mjs'), 'prepare']);
});

/** Does `work` unless it was done with these very files; the stamp goes away with node_modules. */
function once(name, files, work) {
  const stamp = join(modules, `.dateline-${name}`);
  const hash = createHash('sha256');
  for (const file of files) hash.update(readFileSync(join(root, file)));
  const wanted = hash.digest('hex');
  const isThere = name !== 'prepared' || existsSync(join(root, '.wxt', 'tsconfig.json'));
  if (isThere && existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  work();
  writeFileSync(stamp, wanted);
}

function say(text) {
  process.stderr.write(`dateline: ${text}\n`);
}

function run(command, args) {
  try {
    execFileSync(command, args, { cwd: root, stdio: ['ignore', 2, 2] });
  } catch (error) {
    say(`'${command} ${args.join(' ')}' failed (${error.message}). Nothing outside this folder was changed; run the command again once the cause is mended.`);
    process.exit(1);
  }
}
