import { readHostArguments, UsageError } from './command-line.ts';
import { within } from './within.ts';
import { openWorkbench, type Workbench } from './workbench.ts';
import { isWorkbenchChatter, saysExtensionHostLost } from './workbench-chatter.ts';

const defaultSeconds = 900;
const hostFailed = 2;

/**
 * Runs an extension's test suite as VS Code's executable would and resolves with the exit status:
 * 0 when the suite passed, 1 when it failed, 2 when it could not be run.
 */
export async function runSuite(commandLine: readonly string[]): Promise<number> {
  let lose: () => void = () => {};
  const lost = new Promise<string>((resolve) => {
    lose = () => resolve('the extension host crashed');
  });
  let workbench: Workbench | undefined;
  try {
    const { userDataFolder, folder, ...named } = readHostArguments(commandLine);
    workbench = await openWorkbench({
      ...named,
      ...(folder === undefined ? {} : { folder }),
      ...(userDataFolder === undefined ? {} : { userDataFolder }),
      onLog: (kind, text) => {
        print(kind, text);
        if (saysExtensionHostLost(text)) lose();
      },
    });
    return await outcome(workbench, lost);
  } catch (error) {
    process.stderr.write(`Editor: ${error instanceof Error ? error.message : String(error)}\n`);
    if (error instanceof UsageError) process.stderr.write(usage);
    return hostFailed;
  } finally {
    await workbench?.close();
  }
}

const usage = `usage: editor-host.mjs --extensionDevelopmentPath=FOLDER --extensionTestsPath=FILE [--user-data-dir=FOLDER]
       [--disable-workspace-trust] [FOLDER TO OPEN]
environment: CHROME_PATH            executable of Chrome or Chromium
             CHARTERLINE_NO_INSTALL  set: never install a browser
             CHARTERLINE_SUITE_SECONDS  time for the suite, ${defaultSeconds} when unset
             CHARTERLINE_EDITOR_LOG  set: also print what the workbench says about itself
`;

async function outcome(workbench: Workbench, extensionHostLost: Promise<string>): Promise<number> {
  const seconds = Number(process.env['CHARTERLINE_SUITE_SECONDS'] ?? defaultSeconds);
  const broken = Promise.race([extensionHostLost, workbench.broken]).then((reason) => {
    throw new Error(reason);
  });
  try {
    return await within(seconds * 1000, Promise.race([broken, workbench.suiteEnded]));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error([`The test suite was given up: ${reason}`, ...workbench.lastMessages()].join('\n'));
  }
}

function print(kind: string, text: string): void {
  if (isWorkbenchChatter(text) && !process.env['CHARTERLINE_EDITOR_LOG']) return;
  const stream = kind === 'error' || kind === 'warn' ? process.stderr : process.stdout;
  stream.write(`${text}\n`);
}
