import { access, constants, stat } from 'node:fs/promises';
import path from 'node:path';

/**
 * The absolute path of Git; `undefined` when it is not installed. Only whole paths in `PATH` count: systems would otherwise
 * also look in the present folder, where a repository could bring a program of that name along.
 */
export async function findGit(environment: NodeJS.ProcessEnv): Promise<string | undefined> {
  const name = process.platform === 'win32' ? 'git.exe' : 'git';
  for (const folder of (environment['PATH'] ?? environment['Path'] ?? '').split(path.delimiter)) {
    if (!path.isAbsolute(folder)) continue;
    const program = path.join(folder, name);
    if (await isProgram(program)) return program;
  }
  return undefined;
}

async function isProgram(file: string): Promise<boolean> {
  try {
    await access(file, constants.X_OK);
    return (await stat(file)).isFile();
  } catch {
    return false;
  }
}
