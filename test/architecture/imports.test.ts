import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { cycles, EDGES, LAYERS, modulesBelow, ROOT, readModule, violations } from './imports.ts';

const server = modulesBelow('server/src');
const client = modulesBelow('client');

describe('imports follow the flow of data', () => {
  it('in the server and the client', () => {
    expect(violations([...server, ...client])).toEqual([]);
  });

  it('without circles at run time', () => {
    expect(cycles([...server, ...client])).toEqual([]);
  });

  it('with a layer for every folder of the server, and none for a folder that is not there', () => {
    const folders = readdirSync(join(ROOT, 'server/src'), { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map((entry) => entry.name);
    expect(folders.toSorted()).toEqual(Object.keys(LAYERS).toSorted());
    for (const layer of Object.keys(LAYERS)) {
      expect(server.filter(({ path }) => path.startsWith(`server/src/${layer}/`)).length, layer).toBeGreaterThan(0);
    }
    expect(EDGES.every((edge) => existsSync(join(ROOT, 'server/src', edge)))).toBe(true);
  });

  it('and finds every import of a module, however it is written', () => {
    const source = `
      import { a } from './a.ts';
      import type { B } from '../rules/b.ts';
      import './c.ts';
      export { d } from 'd';
      const e = await import('node:e');
      const f = require('f');
      import {
        g,
        h,
      } from '../g.ts';
    `;
    const { imports } = readModule('server/src/syntax/x.ts', source);
    expect(imports.map(({ target }) => target)).toEqual([
      'server/src/syntax/a.ts',
      'server/src/rules/b.ts',
      'server/src/syntax/c.ts',
      'd',
      'node:e',
      'f',
      'server/src/g.ts',
    ]);
    expect(imports.map(({ typeOnly }) => typeOnly)).toEqual([false, true, false, false, false, false, false]);
  });
});

describe('a planted import is found', () => {
  it.each([
    ['server/src/syntax/x.ts', "import { RULES } from '../rules/registry.ts';"],
    ['server/src/rules/raci/x.ts', "import type { Engine } from '../../analysis/engine.ts';"],
    ['server/src/analysis/x.ts', "import { readFileSync } from 'node:fs';"],
    ['server/src/plan/x.ts', "const fs = await import('node:fs');"],
    ['server/src/render/x.ts', "import { Diagnostic } from 'vscode-languageserver';"],
    ['server/src/lsp/x.ts', "import * as vscode from 'vscode';"],
    ['server/src/cli/x.ts', "import { connection } from '../lsp/connection.ts';"],
    ['client/src/x.ts', "import { Engine } from '../../server/src/analysis/engine.ts';"],
  ])('%s: %s', (path, source) => {
    expect(violations([readModule(path, source)])).toHaveLength(1);
  });

  it('and so is a planted circle', () => {
    const one = readModule('server/src/syntax/one.ts', "import { two } from './two.ts';");
    const two = readModule('server/src/syntax/two.ts', "import { one } from './one.ts';");
    expect(cycles([one, two])).toEqual([
      ['server/src/syntax/one.ts', 'server/src/syntax/two.ts', 'server/src/syntax/one.ts'],
    ]);
  });
});
