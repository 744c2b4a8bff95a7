import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '../../..');

describe('check-facts', () => {
  it('finds nothing wrong in the tables that ship, with no reference files at hand', () => {
    const node = join(root, 'node_modules/node/bin/node');
    const { status, stdout, stderr } = spawnSync(node, ['tools/pack/check-facts.ts', '--reference', 'absent'], { cwd: root, encoding: 'utf8' });
    expect(stderr.split('\n').filter((line) => /^\S+\.csv:\d+:/.test(line))).toEqual([]);
    expect(stdout).toMatch(/^offices: rows \d{4,}/m);
    expect(status).toBe(0);
  });
});
