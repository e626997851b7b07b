import { Option } from 'commander';
import { PLAN_FORMAT_NAMES, type PlanFormatName } from '../../render/plan/format-names.ts';
import { parseDay } from '../arguments.ts';
import { type CommonOptions, type Verb, withCommonOptions, withExamples } from '../verb.ts';

interface PlanFlags extends CommonOptions {
  readonly format?: PlanFormatName;
  readonly view?: string;
  readonly for?: string;
  readonly contacts: boolean;
  readonly output?: string;
  readonly check?: boolean;
  readonly index?: boolean;
  readonly asOf?: string;
}

export const plan: Verb = (program, start) => {
  const command = program
    .command('plan')
    .summary('write the collaboration plan of a charter')
    .description(
      'Writes what a charter means for the people in it: who does what, when, with whom. Also for a charter with findings.\n\n' +
        'Exit status: 0 done, 1 with --check: the file is out of date, 2 the job could not be done.',
    )
    .argument('[file]', 'the charter; with --index, a folder (default: the working directory)')
    .addOption(
      new Option(
        '-f, --format <name>',
        'the form of the plan (default: as the ending of the file given with --output says, else html)',
      ).choices(PLAN_FORMAT_NAMES),
    )
    .option('--view <part>', 'csv: raci, access, controls, deliverables or meetings; svg: raci, timeline or access')
    .option('--for <role>', 'ics: only what concerns this role, by its id')
    .option('--no-contacts', 'leave out e-mail addresses')
    .option('-o, --output <file>', 'write to this file instead of standard output')
    .option('--check', 'compare the file given with --output instead of writing it')
    .option('--index', 'list all charters of a folder on one page, as html or md')
    .option(
      '--as-of <day>',
      'as things stand on this day, YYYY-MM-DD (default: today in UTC; with --check, the day that the file records)',
      parseDay,
    );
  withExamples(withCommonOptions(command), [
    ['charterline plan launch.charter.yaml --output plan.html', 'a page to open in a browser or to print'],
    ['charterline plan launch.charter.yaml --output plan.md', 'a page for GitHub, to be committed'],
    ['charterline plan launch.charter.yaml --output plan.md --check', 'says in CI whether it is out of date'],
    ['charterline plan launch.charter.yaml --format csv --view raci > raci.csv', 'the matrix for a spreadsheet'],
    ['charterline plan launch.charter.yaml --format ics --no-contacts > launch.ics', 'a calendar for everybody'],
    ['charterline plan --index --output charters.md', 'all charters of this folder on one page'],
  ]).action((file: string | undefined, flags: PlanFlags) =>
    start(flags, async (session) => {
      const [{ writePlan }, { formatOf }] = await Promise.all([
        import('../write-plan.ts'),
        import('../plan-request.ts'),
      ]);
      const { view, for: role, contacts, output, check = false, index = false, asOf } = flags;
      const { format = formatOf(output) } = flags;
      return writePlan({ file, format, view, for: role, contacts, output, check, index, asOf }, session);
    }),
  );
};
