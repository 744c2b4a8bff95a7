/**
 * `npm test`: every check of the project, one after the other, whatever fails before; the last line sums them up as
 * "N passed, M failed, K skipped", where a step that is no test runner counts as one. Exit status 1 if anything failed.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { ensureBrowsers } from '../browsers/find-browsers.mjs';

const root = resolve(import.meta.dirname, '../..');
const results = join(root, 'output', 'check');

interface Count { passed: number; failed: number; skipped: number }

const browsers = ensureBrowsers(['chromium', 'firefox']);
rmSync(results, { recursive: true, force: true });
mkdirSync(results, { recursive: true });

const total: Count = { passed: 0, failed: 0, skipped: 0 };
const failures: string[] = [];
step('types', () => command('tsc', '-p', 'tsconfig.json'));
step('types of the core, without DOM', () => command('tsc', '-p', 'lib/core/tsconfig.json'));
step('lint', () => command('oxlint'));
step('unit and architecture tests', () => vitest('unit'));
for (const browser of ['chrome', 'firefox']) {
  step(`build for ${browser}`, () => command('wxt', 'build', '-b', browser, '--mv3'));
  step(`build for end-to-end tests in ${browser}`, () => command('wxt', 'build', '-b', browser, '--mv3', '--mode', 'e2e'));
}
step('web-ext lint', () => command('web-ext', 'lint', '--source-dir', '.output/firefox-mv3', '--no-config-discovery', '--output', 'text'));
for (const [name, path] of Object.entries(browsers)) {
  if (path === null) console.log(`\n── no ${name} on this machine: its end-to-end tests are skipped`);
}
step('end-to-end tests', () => vitest('e2e'));

if (failures.length > 0) console.log(`\nfailed: ${failures.join('; ')}`);
console.log(`\n${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
process.exitCode = total.failed > 0 ? 1 : 0;

function step(name: string, run: () => Count): void {
  console.log(`\n── ${name}`);
  const count = run();
  total.passed += count.passed;
  total.failed += count.failed;
  total.skipped += count.skipped;
  if (count.failed > 0) failures.push(name);
}

/** Runs a program of node_modules; its exit status decides. */
function command(name: string, ...args: string[]): Count {
  const isOk = exitsWell(name, args);
  return { passed: isOk ? 1 : 0, failed: isOk ? 0 : 1, skipped: 0 };
}

/** Runs one project of the test runner, and counts its tests by its own report; a runner that dies counts as a failure. */
function vitest(project: string): Count {
  const report = join(results, `${project}.json`);
  const isOk = exitsWell('vitest', ['run', '--project', project, '--reporter=default', '--reporter=json', `--outputFile.json=${report}`]);
  try {
    const { numPassedTests, numFailedTests, numPendingTests } = JSON.parse(readFileSync(report, 'utf8')) as Record<string, number>;
    const failed = numFailedTests ?? 0;
    return { passed: numPassedTests ?? 0, failed: isOk || failed > 0 ? failed : 1, skipped: numPendingTests ?? 0 };
  } catch {
    return { passed: 0, failed: 1, skipped: 0 };
  }
}

function exitsWell(name: string, args: readonly string[]): boolean {
  return spawnSync(join(root, 'node_modules', '.bin', name), args, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'], env: process.env }).status === 0;
}
