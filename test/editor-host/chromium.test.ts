import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type ChromiumSurroundings, ensureChromium } from './chromium.ts';

let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'chromium-test-'));
});

afterEach(() => rmSync(folder, { recursive: true }));

function executable(name: string): string {
  const path = join(folder, name);
  writeFileSync(path, '#!/bin/sh\n');
  chmodSync(path, 0o755);
  return path;
}

/** A machine without a browser, on which every command succeeds and is recorded. */
function bareMachine(changes: Partial<ChromiumSurroundings> = {}): ChromiumSurroundings & { commands: string[] } {
  const commands: string[] = [];
  return {
    env: { PATH: folder },
    places: [],
    isRoot: true,
    report: () => {},
    run(command) {
      commands.push(command.join(' '));
      return 0;
    },
    ...changes,
    commands,
  };
}

describe('the search for a browser', () => {
  it('prefers CHROME_PATH to the path', () => {
    executable('chromium');
    const chosen = executable('my-browser');
    const machine = bareMachine({ env: { PATH: folder, CHROME_PATH: chosen } });
    expect(ensureChromium(machine)).toBe(chosen);
  });

  it('refuses a wrong CHROME_PATH rather than using another browser', () => {
    executable('chromium');
    const machine = bareMachine({ env: { PATH: folder, CHROME_PATH: join(folder, 'gone') } });
    expect(() => ensureChromium(machine)).toThrow(/CHROME_PATH is .*gone, which is not an executable file/u);
  });

  it('finds usual names on the path, then usual places, and installs nothing', () => {
    const place = executable('somewhere-else');
    const machine = bareMachine({ places: [place] });
    expect(ensureChromium(machine)).toBe(place);
    const onPath = executable('google-chrome');
    expect(ensureChromium(machine)).toBe(onPath);
    expect(machine.commands).toEqual([]);
  });

  it('passes over a file that cannot be executed', () => {
    writeFileSync(join(folder, 'chromium'), '');
    const usable = executable('google-chrome');
    expect(ensureChromium(bareMachine())).toBe(usable);
  });
});

describe('the installation of a browser', () => {
  it('updates the package list, installs, and uses what has been installed', () => {
    const machine = bareMachine({
      run(command) {
        machine.commands.push(command.join(' '));
        if (command.includes('install')) executable('chromium');
        return 0;
      },
    });
    expect(ensureChromium(machine)).toBe(join(folder, 'chromium'));
    expect(machine.commands.at(-2)).toMatch(/^env .*apt-get .*update$/u);
    expect(machine.commands.at(-1)).toMatch(/^env .*apt-get .*install -y .*chromium/u);
  });

  it('asks for rights without a password when it is not root', () => {
    const machine = bareMachine({ isRoot: false });
    expect(() => ensureChromium(machine)).toThrow(/installing it left no browser/u);
    expect(machine.commands.at(-1)).toMatch(/^sudo -n env .*install/u);
  });

  it.each<readonly [string, Partial<ChromiumSurroundings>, RegExp]>([
    ['is forbidden', { env: { PATH: '', CHARTERLINE_NO_INSTALL: '1' } }, /CHARTERLINE_NO_INSTALL forbids/u],
    ['has no apt-get', { run: () => undefined }, /this system has no apt-get/u],
    ['lacks the rights', { isRoot: false, run: ([command]) => (command === 'sudo' ? 1 : 0) }, /needs root, or sudo/u],
    [
      'fails',
      { run: (command) => (command.includes('install') ? 100 : 0) },
      /apt-get could not install it, status 100/u,
    ],
  ])('says what to do when it %s', (_, changes, reason) => {
    const machine = bareMachine(changes);
    expect(() => ensureChromium(machine)).toThrow(reason);
    expect(() => ensureChromium(machine)).toThrow(/set CHROME_PATH to the executable/u);
  });
});
