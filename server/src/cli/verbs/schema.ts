import { Argument } from 'commander';
import { SCHEMA_NAMES, type SchemaName } from '../schema-names.ts';
import { type CommonOptions, type Verb, withCommonOptions, withExamples } from '../verb.ts';

export const schema: Verb = (program, start) => {
  const command = program
    .command('schema')
    .summary('print a JSON Schema')
    .description(
      'Prints the JSON Schema of a kind of file, or of what "validate", "plan" and "diff" write with --format json.',
    )
    .addArgument(new Argument('[name]', 'which schema').choices(SCHEMA_NAMES).default('charter'));
  withExamples(withCommonOptions(command), [
    ['charterline schema charter > charter.schema.json', 'for an editor or another validator'],
    ['charterline schema findings', 'for a program that reads findings'],
  ]).action((name: SchemaName, flags: CommonOptions) =>
    start(flags, async ({ terminal }) => {
      const { bundledSchema } = await import('../bundled-schemas.ts');
      terminal.print(bundledSchema(name));
      return { kind: 'done' };
    }),
  );
};
