/**
 * `npm test`: every check of the project, one after the other, whatever fails before; the last line sums them up as
 * "N passed, M failed, K skipped", where a step that is no test runner counts as one. Exit status 1 if anything failed.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { ensureBrowsers } from '../browsers/find-browsers.mjs';

const root = resolve(import.meta.dirname, '../..');
const results = join(root, 'output', 'check');

interface Count { passed: number; failed: number; skipped: number }
/** What a run of the test runner gave, and what part of it the files have in which something failed. */
interface Report extends Count { failedFiles: string[]; ofFailedFiles: Count }
/** The parts that are read here of what the test runner writes down. */
interface VitestReport {
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
  testResults: { name: string; status: string; assertionResults: { status: string }[] }[];
}

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
step('end-to-end tests', inBrowsers);

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
function vitest(project: string, report = project, files: readonly string[] = []): Report {
  const path = join(results, `${report}.json`);
  const isOk = exitsWell('vitest', ['run', '--project', project, ...files, '--reporter=default', '--reporter=json', `--outputFile.json=${path}`]);
  try {
    const { numPassedTests, numFailedTests, numPendingTests, testResults } = JSON.parse(readFileSync(path, 'utf8')) as VitestReport;
    const failedFiles = testResults.filter(({ status }) => status === 'failed');
    return {
      passed: numPassedTests, failed: isOk ? 0 : Math.max(numFailedTests, 1), skipped: numPendingTests, failedFiles: failedFiles.map(({ name }) => name),
      ofFailedFiles: countTests(failedFiles),
    };
  } catch {
    return { passed: 0, failed: 1, skipped: 0, failedFiles: [], ofFailedFiles: { passed: 0, failed: 0, skipped: 0 } };
  }
}

/**
 * The tests in real browsers. The runner tries a failed test once more, but not a failed start of a file (a browser that
 * did not come up in time on a busy machine): files that failed are run once more as a whole, and that run counts.
 */
function inBrowsers(): Count {
  const first = vitest('e2e');
  if (first.failedFiles.length === 0 || first.failedFiles.length > 3) return first;
  console.log(`\n── once more, since they failed: ${first.failedFiles.map((file) => relative(root, file)).join(', ')}`);
  const again = vitest('e2e', 'e2e-again', first.failedFiles);
  return {
    passed: first.passed - first.ofFailedFiles.passed + again.passed,
    failed: again.failed,
    skipped: first.skipped - first.ofFailedFiles.skipped + again.skipped,
  };
}

function countTests(files: VitestReport['testResults']): Count {
  const states = files.flatMap(({ assertionResults }) => assertionResults.map(({ status }) => status));
  const failed = states.filter((state) => state === 'failed').length;
  const passed = states.filter((state) => state === 'passed').length;
  return { passed, failed, skipped: states.length - passed - failed };
}

function exitsWell(name: string, args: readonly string[]): boolean {
  return spawnSync(join(root, 'node_modules', '.bin', name), args, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'], env: process.env }).status === 0;
}
