import { expect, it } from 'vitest';
import { isWorkbenchChatter, saysExtensionHostLost, tellingLines } from './workbench-chatter.ts';

it('hides what the workbench says about itself and nothing that a test prints', () => {
  expect(isWorkbenchChatter('Creating a socket (renderer-Management-1)...')).toBe(true);
  expect(isWorkbenchChatter('  ✔ creates a socket')).toBe(false);
  expect(isWorkbenchChatter('AssertionError: the preview is empty')).toBe(false);
});

it('recognises a lost extension host, but not one that was closed in order', () => {
  const closed = '[remote-connection][ExtensionHost][1a2b3…][reconnect] received socket close event';
  expect(saysExtensionHostLost(`${closed} (wasClean: false, code: 1006, reason: ).`)).toBe(true);
  expect(saysExtensionHostLost(`${closed} (wasClean: true, code: 1000, reason: ).`)).toBe(false);
});

it('keeps the lines that explain a failure', () => {
  const lines = [
    'Error: Could not locate the bindings file. Tried:',
    ' → /a/b.node',
    '',
    'Extension activation failed',
    '    at run (a.js:1:1)',
  ];
  expect(tellingLines(lines)).toEqual(['Extension activation failed']);
});
