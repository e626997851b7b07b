import { Option } from 'commander';
import { today } from '../arguments.ts';
import { type CommonOptions, type Verb, withCommonOptions, withExamples } from '../verb.ts';

interface ConfigFlags extends CommonOptions {
  readonly format: 'text' | 'json';
  readonly all?: boolean;
  readonly config?: string;
}

export const config: Verb = (program, start) => {
  const command = program
    .command('config')
    .summary('show what is configured for a file')
    .description(
      'Shows what is configured for a charter, a catalog or a configuration, and where each part is said: the preset, the ' +
        'rules that differ from it, what is ignored, the baseline, required frameworks and laws.\n\n' +
        'Exit status: 0 done, 2 the configuration is broken, or the job could not be done.',
    )
    .argument('<file>', 'the charter, catalog or .charterline.yaml')
    .option('--all', 'show every rule with every option, also those that nobody has configured')
    .addOption(new Option('-f, --format <name>', 'the form of the answer').choices(['text', 'json']).default('text'))
    .option('--config <file>', 'as if this .charterline.yaml were the nearest one')
    .addHelpText('after', JSON_FORM);
  withExamples(withCommonOptions(command), [
    ['charterline config launch.charter.yaml', 'what applies to this charter'],
    ['charterline config launch.charter.yaml --all --format json', 'everything about it, for other programs'],
  ]).action((file: string, flags: ConfigFlags) =>
    start(flags, async (session) => {
      const { showConfig } = await import('../show-config.ts');
      const { format, all = false, config: given } = flags;
      return showConfig({ file, format, all, config: given, asOf: today() }, session);
    }),
  );
};

const JSON_FORM = `
With --format json:
  { "version": 1, "file", "kind": "charter|catalog|config", "broken",
    "problems": [{ "file", "line", "column", "ruleId", "message" }],
    "root": { "folder", "mark": "config|repository|open-folder|own-folder", "from" },
    "files": ["the nearest config", "what it extends"], "preset": { "value", "from" },
    "ignored": { "value": "the pattern", "from" } or null,
    "overrides": [{ "files", "applies", "from" }],
    "rules": [{ "id", "level": { "value", "from" }, "options": { "name": { "value", "from" } } }],
    "baseline": { "value", "from", "file" } or null,
    "requiredFrameworks", "regionLaws", "review": { "value", "from" } or null }
  "from" is { "file", "line", "column", "overrides"? } or null for a default. Files are relative to
  the working directory, lines and columns count from 1. Of a broken configuration only the files,
  the root, the preset, ignored and overrides are told beside its problems.
`;
