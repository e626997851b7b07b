import { Option } from 'commander';
import { parseDay, today } from '../arguments.ts';
import { type CommonOptions, type Verb, withCommonOptions, withExamples } from '../verb.ts';

interface PlanFlags extends CommonOptions {
  readonly format: 'html';
  readonly output?: string;
  readonly asOf?: string;
}

export const plan: Verb = (program, start) => {
  const command = program
    .command('plan')
    .summary('write the collaboration plan of a charter')
    .description(
      'Writes what a charter means for the people in it: who does what, when, with whom. Also for a charter with findings.',
    )
    .argument('<file>', 'the charter')
    .addOption(new Option('-f, --format <name>', 'the form of the plan').choices(['html']).default('html'))
    .option('-o, --output <file>', 'write to this file instead of standard output')
    .option('--as-of <day>', 'as things stand on this day, YYYY-MM-DD (default: today in UTC)', parseDay);
  withExamples(withCommonOptions(command), [
    ['charterline plan launch.charter.yaml --output plan.html', 'a page to open in a browser or to print'],
    ['charterline plan launch.charter.yaml --as-of 2026-12-31 > plan.html', 'the same, as of the end of the year'],
  ]).action((file: string, flags: PlanFlags) =>
    start(flags, async (session) => {
      const { writePlan } = await import('../write-plan.ts');
      return writePlan({ file, output: flags.output, asOf: flags.asOf ?? today() }, session);
    }),
  );
};
