/** Reads which modules the sources import, and says which of these imports the architecture forbids. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';

export const ROOT = resolve(import.meta.dirname, '../..');

/** A module with what it imports: packages by name, files by their path from the root. */
export interface Module {
  readonly path: string;
  readonly imports: readonly { readonly target: string; readonly typeOnly: boolean }[];
}

/**
 * What each folder of `server/src` may import of its siblings: only what lies upstream. The order is that of the flow
 * of data.
 */
export const LAYERS: Readonly<Record<string, readonly string[]>> = {
  syntax: [],
  language: [],
  schema: ['syntax', 'language'],
  charter: ['syntax', 'language', 'schema'],
  rules: ['syntax', 'language', 'schema', 'charter'],
  analysis: ['syntax', 'language', 'schema', 'charter', 'rules'],
  edits: ['syntax', 'language', 'schema', 'charter', 'rules', 'analysis'],
  plan: ['syntax', 'language', 'charter', 'rules', 'analysis'],
  owners: ['language', 'charter', 'analysis'],
  report: ['syntax', 'rules', 'analysis', 'edits'],
  review: ['syntax', 'language', 'charter', 'rules', 'analysis', 'plan', 'report'],
  render: ['syntax', 'language', 'rules', 'plan', 'owners', 'report', 'review'],
  features: ['syntax', 'language', 'charter', 'rules', 'analysis', 'review'],
  init: ['syntax', 'language', 'schema', 'charter', 'rules', 'edits'],
  disk: ['syntax'],
  git: ['syntax', 'analysis', 'disk'],
  lsp: [
    'syntax',
    'language',
    'charter',
    'rules',
    'analysis',
    'edits',
    'features',
    'plan',
    'report',
    'review',
    'render',
    'init',
    'disk',
  ],
  cli: [
    'syntax',
    'language',
    'schema',
    'charter',
    'rules',
    'analysis',
    'edits',
    'plan',
    'owners',
    'report',
    'review',
    'render',
    'init',
    'disk',
    'git',
  ],
  action: ['language', 'charter', 'rules', 'analysis', 'report', 'review', 'render', 'git', 'cli'],
};

/** Folders that may know the machine; all others run in a web worker as well. */
export const EDGES = ['disk', 'git', 'lsp', 'cli', 'action'];

/** The modules below a folder of the repository. */
export function modulesBelow(folder: string): readonly Module[] {
  return readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(ts|js)$/.test(entry.name) && !entry.name.endsWith('.d.ts'))
    .map((entry) => join(entry.parentPath, entry.name))
    .map((file) => readModule(relative(ROOT, file), readFileSync(file, 'utf8')));
}

const IMPORT =
  /(?:^|\n)\s*(?:import|export)\s+(type\s)?[^'";]*?from\s*'([^']+)'|(?:^|\n)\s*import\s*'([^']+)'|\bimport\(\s*'([^']+)'\s*\)|\brequire\(\s*'([^']+)'\s*\)/g;

/** Reads the imports of one module. */
export function readModule(path: string, source: string): Module {
  const imports = [...source.matchAll(IMPORT)].map(([, type, from, bare, dynamic, required]) => {
    const specifier = from ?? bare ?? dynamic ?? required ?? '';
    const target = specifier.startsWith('.') ? relative(ROOT, resolve(ROOT, dirname(path), specifier)) : specifier;
    return { target, typeOnly: type !== undefined };
  });
  return { path, imports };
}

/** Everything that the modules import against the architecture, as sentences. */
export function violations(modules: readonly Module[]): readonly string[] {
  return modules.flatMap((module) =>
    module.imports.flatMap(({ target }) => {
      const reason = whyForbidden(module.path, target);
      return reason ? [`${module.path} imports ${target}: ${reason}`] : [];
    }),
  );
}

function whyForbidden(path: string, target: string): string | undefined {
  const [top, , layer = ''] = path.split('/');
  if (top === 'client') return forbiddenInClient(target);
  if (/^vscode$/.test(target)) return 'only the client knows the editor';
  if (target.startsWith('client/')) return 'the server does not know the client';
  const pure = !EDGES.includes(layer);
  if (pure && target.startsWith('node:')) return 'this folder must run in a web worker';
  if (pure && target.startsWith('vscode-languageserver')) return 'the protocol is a translation at the edge';
  const [, , other = ''] = target.startsWith('server/src/') ? target.split('/') : [];
  if (other === '' || other === layer) return undefined;
  return LAYERS[layer]?.includes(other) ? undefined : `${layer} lies upstream of ${other}`;
}

function forbiddenInClient(target: string): string | undefined {
  if (!target.startsWith('server/')) return undefined;
  return target === 'server/src/lsp/protocol.ts' ? undefined : 'the client knows nothing but the protocol';
}

/** The modules that import each other in a circle, at run time: each circle as the paths along it. */
export function cycles(modules: readonly Module[]): readonly (readonly string[])[] {
  const graph = new Map(
    modules.map(({ path, imports }) => [path, imports.filter(({ typeOnly }) => !typeOnly).map(({ target }) => target)]),
  );
  const found: (readonly string[])[] = [];
  const done = new Set<string>();
  const visit = (path: string, trail: readonly string[]): void => {
    if (trail.includes(path)) found.push([...trail.slice(trail.indexOf(path)), path]);
    if (trail.includes(path) || done.has(path)) return;
    for (const target of graph.get(path) ?? []) visit(target, [...trail, path]);
    done.add(path);
  };
  for (const path of graph.keys()) visit(path, []);
  return found;
}
