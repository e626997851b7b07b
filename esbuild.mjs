// Builds everything that is published, one bundle per target.
// usage: node esbuild.mjs [--production] [--watch] [--out FOLDER] [--only NAME]
//   --production   minified, without source maps
//   --watch        builds again after every change
//   --out FOLDER   writes there instead of into dist
//   --only NAME    builds one target, such as server.cjs
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { build, context } from 'esbuild';

const { values: flags } = parseArgs({
  options: {
    production: { type: 'boolean', default: false },
    watch: { type: 'boolean', default: false },
    out: { type: 'string', default: 'dist' },
    only: { type: 'string' },
  },
});

/** The oldest run-times that are promised: Node 20, and browsers of the same age. */
const NODE = { platform: 'node', target: 'node20', format: 'cjs' };
const BROWSER = { platform: 'browser', target: 'es2023', format: 'iife' };
/** The editor gives its own API to extensions; nothing else comes from outside a bundle. */
const EDITOR = { external: ['vscode'] };

const targets = [
  { ...NODE, in: 'server/src/cli/main.ts', out: 'cli.cjs', banner: { js: '#!/usr/bin/env node' } },
  { ...NODE, target: 'node24', in: 'server/src/action/main.ts', out: 'action.cjs' },
  { ...NODE, in: 'server/src/lsp/node.ts', out: 'server.cjs' },
  { ...BROWSER, in: 'server/src/lsp/browser.ts', out: 'server.browser.js' },
  { ...NODE, ...EDITOR, in: 'client/src/extension.ts', out: 'client.cjs' },
  { ...BROWSER, ...EDITOR, format: 'cjs', in: 'client/src/extension.browser.ts', out: 'client.browser.cjs' },
  { ...BROWSER, in: 'client/webview/preview.ts', out: 'webview/preview.js' },
  { ...BROWSER, in: 'client/webview/preview.css', out: 'webview/preview.css' },
  { ...BROWSER, in: 'client/webview/review.ts', out: 'webview/review.js' },
  { ...BROWSER, in: 'client/webview/review.css', out: 'webview/review.css' },
];

const wanted = targets.filter(({ out }) => flags.only === undefined || flags.only === out);
if (wanted.length === 0)
  throw new Error(`There is no target ${flags.only}: ${targets.map(({ out }) => out).join(', ')}`);
const options = wanted.map(({ in: entry, out, ...target }) => ({
  ...target,
  entryPoints: [entry],
  outfile: join(flags.out, out),
  bundle: true,
  minify: flags.production,
  sourcemap: flags.production ? false : 'linked',
  legalComments: 'none',
  logLevel: 'warning',
  // Where a package offers modules, only what is used of it is bundled.
  mainFields: target.platform === 'node' ? ['module', 'main'] : ['browser', 'module', 'main'],
  define: { 'process.env.NODE_ENV': flags.production ? '"production"' : '"development"' },
}));

if (flags.watch) {
  for (const target of options) await (await context({ ...target, logLevel: 'info' })).watch();
} else {
  await Promise.all(options.map((target) => build(target)));
  for (const { outfile } of options) console.log(`${outfile.padEnd(26)} ${kilobytes((await stat(outfile)).size)}`);
}

function kilobytes(bytes) {
  return `${(bytes / 1024).toFixed(0).padStart(6)} kB`;
}
