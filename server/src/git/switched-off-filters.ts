import { GitProblem } from './git-problem.ts';

/** One setting: its name, with the last part in lower case, and its value; `undefined` for a name that stands alone. */
export interface GitSetting {
  readonly name: string;
  readonly value: string | undefined;
}

/** Reads the answer to `git config --list -z`. */
export function readSettings(answer: string): readonly GitSetting[] {
  return answer
    .split('\0')
    .filter((entry) => entry !== '')
    .map((entry) => {
      const end = entry.indexOf('\n');
      return end < 0 ? { name: entry, value: undefined } : { name: entry.slice(0, end), value: entry.slice(end + 1) };
    });
}

/**
 * Settings that switch off every filter that is configured: a filter is a program that Git runs over files of the working
 * tree before it compares them. Throws a `GitProblem` when one has a name that cannot be said on a command line.
 */
export function switchedOffFilters(settings: readonly GitSetting[]): readonly string[] {
  const names = new Set(
    settings.flatMap(({ name }) => /^filter\.(.*)\.(?:clean|smudge|process)$/s.exec(name)?.[1] ?? []),
  );
  for (const name of names) {
    if (!/[=\ufffd]/.test(name)) continue;
    throw new GitProblem(
      'unsafe-config',
      `The configuration of the Git repository has a filter named "${name}", which cannot be switched off. Remove it or give it a plain name.`,
    );
  }
  return [...names].flatMap((name) => [
    `filter.${name}.clean=`,
    `filter.${name}.smudge=`,
    `filter.${name}.process=`,
    `filter.${name}.required=false`,
  ]);
}

/** Whether a setting that is yes or no says yes; the last one counts. */
export function isSwitchedOn(settings: readonly GitSetting[], name: string): boolean {
  const last = settings.findLast((setting) => setting.name === name);
  return last !== undefined && (last.value === undefined || /^(true|yes|on|1)$/i.test(last.value));
}
