/** What build servers make of the lines that a command prints. */

/** A command in the output, with the texts that it means. */
export interface ServerCommand {
  readonly name: string;
  readonly properties: Readonly<Record<string, string>>;
  readonly data: string;
}

/**
 * The commands that the runner of GitHub Actions or the agent of Azure Pipelines carries out: `::name key=value::data` at the
 * beginning of a line, and the older `##[name]` and `##vso[name]` anywhere in it. No name is taken for harmless.
 */
export function serverCommands(output: string): readonly ServerCommand[] {
  return output.split(/\r\n|\r|\n/).flatMap((line) => {
    const command = commandAtStart(line.trimStart()) ?? commandWithin(line);
    return command ? [command] : [];
  });
}

function commandAtStart(line: string): ServerCommand | undefined {
  const end = line.indexOf('::', 2);
  if (!line.startsWith('::') || end < 0) return undefined;
  const [name = '', ...words] = line.slice(2, end).split(' ');
  const pairs = words
    .join(' ')
    .trim()
    .split(',')
    .filter((pair) => pair !== '');
  const properties = pairs.flatMap((pair) => {
    const [key = '', ...value] = pair.split('=');
    return value.length > 0 ? [[key, decoded(value.join('='), PROPERTY)] as const] : [];
  });
  return { name, properties: Object.fromEntries(properties), data: decoded(line.slice(end + 2), DATA) };
}

function commandWithin(line: string): ServerCommand | undefined {
  const [, name = '', data = ''] = /##(?:vso)?\[([^\]]*)\](.*)/.exec(line) ?? [];
  return name === '' ? undefined : { name, properties: {}, data };
}

/** In the order in which they are replaced. */
const DATA = { '%0D': '\r', '%0A': '\n', '%25': '%' } as const;
const PROPERTY = { '%0D': '\r', '%0A': '\n', '%3A': ':', '%2C': ',', '%25': '%' } as const;

function decoded(text: string, signs: Readonly<Record<string, string>>): string {
  return Object.entries(signs).reduce((rest, [code, sign]) => rest.replaceAll(code, sign), text);
}
