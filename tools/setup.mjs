// Installs the packages that the lock file names, if that has not been done, and prepares WXT's types.
// Plain JavaScript for the machine's own Node: it runs before anything is installed. Says what it does on stderr, so
// that a command's own output stays clean.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname ?? new URL('.', import.meta.url).pathname, '..');
const stamp = join(root, 'node_modules', '.dateline-setup');
const wanted = createHash('sha256')
  .update(readFileSync(join(root, 'package-lock.json')))
  .update(readFileSync(join(root, 'wxt.config.ts')))
  .digest('hex');

const isDone = existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted && existsSync(join(root, '.wxt', 'tsconfig.json'));
if (!isDone) {
  say('installing the packages of package-lock.json (once; about a minute) …');
  // The machine's own Node may be older than the packages ask for; they run on the Node that is one of them.
  run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error']);
  say('preparing types …');
  run(join(root, 'node_modules', '.bin', 'node'), [join(root, 'node_modules', 'wxt', 'bin', 'wxt.mjs'), 'prepare']);
  writeFileSync(stamp, wanted);
  say('ready.');
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
