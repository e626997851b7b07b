import { InvalidArgumentError } from 'commander';
import { parseDay, today } from '../arguments.ts';
import { type CommonOptions, type Verb, withCommonOptions, withExamples } from '../verb.ts';

interface ApproveFlags extends CommonOptions {
  readonly as?: string;
  readonly name?: string;
  readonly note?: string;
  readonly on?: string;
}

export const approve: Verb = (program, start) => {
  const command = program
    .command('approve')
    .summary('record that a role approves a charter')
    .description(
      'Writes the approval of a role into the charter, or renews the one that it has given before: who approved on which day, ' +
        'and which version and content it was. Everything else in the file stays. Refuses a charter that has errors, no ' +
        'version, or is closed. Without --as it says who has still to approve.\n\n' +
        'An approval in a file proves nothing by itself: its worth comes from who may merge it.\n\n' +
        'Exit status: 0 the approval is recorded, 2 it was refused or could not be written.',
    )
    .argument('<file>', 'the charter')
    .option('--as <role>', 'the role that approves, by its id', oneRole)
    .option('--name <name>', 'who approves on behalf of the role (default: the person who fills it)')
    .option('--note <note>', 'a reservation or remark; empty to remove one')
    .option('--on <day>', 'the day of the approval, YYYY-MM-DD (default: today in UTC)', parseDay);
  withExamples(withCommonOptions(command), [
    ['charterline approve launch.charter.yaml --as cio', 'the CIO approves the charter as it stands'],
    [
      'charterline approve launch.charter.yaml --as ceo --name Halloran --note Agreed',
      'says who approved on behalf of the role, and adds a remark',
    ],
  ]).action((file: string, flags: ApproveFlags) =>
    start(flags, async (session) => {
      const { approveCharter } = await import('../approve-charter.ts');
      const { as: role, name, note, on = today() } = flags;
      return approveCharter({ file, role, name, note, on }, session);
    }),
  );
};

/** Two roles are two acts, often of two people. */
function oneRole(role: string, before: string | undefined): string {
  if (before === undefined) return role;
  throw new InvalidArgumentError('Approve as one role at a time.');
}
