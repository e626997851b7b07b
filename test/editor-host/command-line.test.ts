import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readHostArguments, UsageError } from './command-line.ts';

const here = fileURLToPath(new URL('.', import.meta.url)).replace(/\/$/u, '');
const suite = fileURLToPath(import.meta.url);
const needed = [`--extensionDevelopmentPath=${here}`, `--extensionTestsPath=${suite}`];

describe('the command line of the editor host', () => {
  it('takes what an extension test passes and ignores the other flags of the editor', () => {
    const commandLine = [
      here,
      '--no-sandbox',
      '--skip-welcome',
      '--disable-workspace-trust',
      ...needed,
      '--user-data-dir=/u',
    ];
    expect(readHostArguments(commandLine)).toEqual({
      extension: here,
      testSuite: suite,
      folder: here,
      userDataFolder: '/u',
      trust: 'given',
    });
  });

  it('opens no folder, and asks for trust, when nothing is said about them', () => {
    expect(readHostArguments(needed)).toMatchObject({ folder: undefined, userDataFolder: undefined, trust: 'asked' });
  });

  it('opens the last folder that is named', () => {
    expect(readHostArguments([...needed, '/nowhere', here]).folder).toBe(here);
  });

  it.each([
    [[], '--extensionDevelopmentPath is missing.'],
    [[needed[0] ?? ''], '--extensionTestsPath is missing.'],
    [
      ['--extensionDevelopmentPath=/nowhere', needed[1] ?? ''],
      '--extensionDevelopmentPath is /nowhere, which does not exist.',
    ],
    [[...needed, '/nowhere'], 'The folder to open is /nowhere, which does not exist.'],
  ])('refuses %j', (commandLine, message) => {
    expect(() => readHostArguments(commandLine)).toThrow(new UsageError(message));
  });
});
