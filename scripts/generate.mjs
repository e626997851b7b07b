/**
 * Writes every generated file (npm run generate); with --check only says which are stale, and fails if any is.
 */
import './pinned-node.mjs';

const { run } = await import('./generate.ts');
process.exitCode = await run(process.argv.includes('--check'));
