import { createRequire } from 'node:module';
import { type CommonOptions, type Verb, withCommonOptions, withExamples } from '../verb.ts';

interface LspFlags extends CommonOptions {
  readonly stdio?: boolean;
}

export const lsp: Verb = (program, start) => {
  const command = program
    .command('lsp')
    .summary('run the language server for an editor')
    .description(
      'Runs the language server, which speaks with an editor over standard input and output until the editor ends it.',
    )
    .option('--stdio', 'speak over standard input and output (the only way there is)')
    .option('--clientProcessId <id>', 'the process whose end also ends the server');
  withExamples(withCommonOptions(command), [
    ['charterline lsp --stdio', 'what to enter as command in the settings of an editor'],
  ]).action((flags: LspFlags) =>
    start(flags, async (session) => {
      if (!flags.stdio) {
        session.complain('The language server needs --stdio: charterline lsp --stdio.');
        return { kind: 'incomplete' };
      }
      // The server is published as a file beside this one; it reads --stdio itself and stays as long as it is used.
      createRequire(__filename)('./server.cjs');
      return { kind: 'done' };
    }),
  );
};
