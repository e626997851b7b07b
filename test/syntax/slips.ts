/** Slips that people make when they write YAML by hand, planted line by line into a text. */

/** One way to spoil a line. */
export interface Slip {
  readonly name: string;
  /** The rule that reports it also where the parser does not stumble; without one only texts count that are not well-formed. */
  readonly rule?: string;
  /** What the line becomes (it may become several); `undefined` where the slip cannot be made. */
  readonly spoil: (line: string, below: string) => string | undefined;
}

/** A plain pair of one line in block style: indentation with dashes, key, value. */
const PAIR = /^( *(?:- )?)([A-Za-z][\w-]*): ([^\s"'[{|>&*!#][^#]*)$/;
const HEAD = /^( *)([A-Za-z][\w-]*):$/;
const FLOW = /^( *(?:- )?(?:[A-Za-z][\w-]*: )?)([[{].*[\]}])$/;

const indentOf = (line: string): number => line.search(/[^ ]|$/);

/** A slip in the value of a pair that ends with its line. */
function inValue(name: string, change: (value: string) => string | undefined, rule?: string): Slip {
  return {
    name,
    ...(rule ? { rule } : {}),
    spoil: (line, below) => {
      const [, before = '', key = '', value = ''] = PAIR.exec(line) ?? [];
      if (value === '' || goesOn(line, below)) return undefined;
      const changed = change(value);
      return changed === undefined ? undefined : `${before}${key}: ${changed}`;
    },
  };
}

/** Whether a value continues on the line below. */
function goesOn(line: string, below: string): boolean {
  const column = indentOf(line) + (/^ *- /.test(line) ? 2 : 0);
  return below.trim() !== '' && indentOf(below) > column;
}

function inPair(name: string, change: (before: string, key: string, value: string) => string, rule?: string): Slip {
  return {
    name,
    ...(rule ? { rule } : {}),
    spoil: (line, below) => {
      const [, before = '', key, value = ''] = PAIR.exec(line) ?? [];
      return key === undefined || goesOn(line, below) ? undefined : change(before, key, value);
    },
  };
}

function inFlow(name: string, change: (flow: string) => string | undefined): Slip {
  return {
    name,
    spoil: (line) => {
      const [, before = '', flow] = FLOW.exec(line) ?? [];
      const changed = flow === undefined ? undefined : change(flow);
      return changed === undefined ? undefined : before + changed;
    },
  };
}

function inLine(name: string, change: (line: string, below: string) => string | undefined): Slip {
  return { name, spoil: change };
}

function replaced(text: string, from: RegExp | string, to: string): string | undefined {
  const changed = text.replace(from, to);
  return changed === text ? undefined : changed;
}

export const SLIPS: readonly Slip[] = [
  inValue('a double quote that is not closed', (value) => `"${value}`),
  inValue('a single quote that is not closed', (value) => `'${value.replaceAll("'", '')}`),
  inValue('a text behind the closing quote', (value) => `"${value}" and more`),
  inValue('an apostrophe in single quotes', (value) => `'${value.replaceAll("'", '')}'s'`),
  inValue('quotes inside quotes', (value) => `"The so-called "${value}" of today"`),
  inValue('a colon in a text', (value) => replaced(value, /(\w) (\w)/, '$1: $2')),
  inValue('a colon at the end of a text', (value) => `${value}:`),
  ...['@', '`', '%', '* ', '& ', '| ', '> ', '- ', ', ', '] ', '} '].map((start) =>
    inValue(`a text that begins with ${start}`, (value) => start + value),
  ),
  inValue('a text that begins with a word between asterisks', (value) => `*Please* ${value}`),
  inValue('a text that begins with a word in brackets', (value) => `[Draft] ${value}`),
  inValue('a text that begins with a word in braces', (value) => `{name} ${value}`),
  inValue('a backslash in double quotes', (value) => `"${value} C:\\plans"`),
  inValue('a control character', (value) => `${value.slice(0, 1)}\u0007${value.slice(1)}`),
  inValue('a control character in quotes', (value) => `"${value}\u0002"`),
  inValue('a null character', (value) => `${value}\u0000`),
  inValue('an alias without an anchor', (value) => (/^[\w-]+$/.test(value) ? `*${value}` : undefined), 'syntax/yaml'),
  inValue('a tag', (value) => `!important ${value}`, 'syntax/yaml'),
  inPair('no space behind the colon', (before, key, value) => `${before}${key}:${value}`),
  inPair('no colon', (before, key, value) => `${before}${key} ${value}`),
  inPair('a key in brackets', (before, key, value) => `${before}[${key}]: ${value}`, 'syntax/yaml'),
  inPair('a value on the same line as the next key', (before, key, value) => `${before}${key}: ${value} id: more`),
  {
    name: 'a key that comes twice',
    rule: 'syntax/duplicate-key',
    spoil: (line, below) => {
      const [, before = '', key = '', value = ''] = PAIR.exec(line) ?? [];
      const second = `${before.replace('-', ' ')}${key}: ${value}`;
      return value === '' || goesOn(line, below) ? undefined : `${line}\n${second}`;
    },
  },
  {
    name: 'a merge key with a text',
    rule: 'syntax/yaml',
    // Only where the samples merge nothing: a second merge key would be another slip.
    spoil: (line) =>
      /^ +(?:outcome|statement): /.test(line) ? `${' '.repeat(indentOf(line))}<<: text\n${line}` : undefined,
  },
  inLine('a head without its colon', (line) => replaced(line, HEAD, '$1$2')),
  inLine('one space too many', (line) => (/^ +\S/.test(line) ? ` ${line}` : undefined)),
  inLine('three spaces too many', (line) => (/^ +\S/.test(line) ? `   ${line}` : undefined)),
  inLine('one space too few', (line) => replaced(line, /^ (?= *\S)/, '')),
  inLine('a section that is indented by a space', (line) =>
    HEAD.test(line) && indentOf(line) === 0 ? ` ${line}` : undefined,
  ),
  inLine('a tab for the indentation', (line) => replaced(line, /^ +(?=\S)/, '\t')),
  inLine('a tab behind the indentation', (line) => replaced(line, /^( +)(?=\S)/, '$1\t')),
  inLine('no dash', (line) => replaced(line, /^( *)- (?=[^\s&])/, '$1')),
  inFlow('a bracket that is not closed', (flow) => replaced(flow, /[\]}]$/, '')),
  inFlow('a list in a line that is not closed', (flow) => replaced(flow, /\](?=.)/, '')),
  inFlow('a square bracket too many', (flow) => `${flow}]`),
  inFlow('a curly bracket too many', (flow) => `${flow}}`),
  inFlow('no comma', (flow) => replaced(flow, /, (?=[A-Za-z][\w-]*: )/, ' ')),
  inFlow('two commas', (flow) => replaced(flow, ', ', ', , ')),
  inFlow('a quote between brackets that is not closed', (flow) => replaced(flow, /: (?=[A-Za-z])/, ': "')),
  inFlow('a colon in a text between brackets', (flow) =>
    replaced(flow, /(title|statement|purpose): (\w+) /, '$1: $2: '),
  ),
  inFlow('an at sign between brackets', (flow) => replaced(flow, /([[{,:] ?)(?=[a-z-]+[\],}])/, '$1@')),
  {
    name: 'a second document',
    rule: 'syntax/multiple-documents',
    spoil: (line) => (/^(?!apiVersion)[a-z]\w*:/.test(line) ? `---\n${line}` : undefined),
  },
];

/** A text with one slip in it. */
export interface Planted {
  readonly slip: Slip;
  readonly text: string;
  /** From zero. */
  readonly line: number;
}

/** Every way to make a slip in a text, line by line. */
export function* plant(text: string, slips: readonly Slip[] = SLIPS): Iterable<Planted> {
  const lines = text.split('\n');
  let depth = 0;
  for (const [number, line] of lines.entries()) {
    const isInside = depth > 0;
    depth += balanceOf(line);
    if (isInside) continue;
    for (const slip of slips) {
      const spoilt = slip.spoil(line, lines[number + 1] ?? '');
      if (spoilt !== undefined) yield { slip, line: number, text: lines.with(number, spoilt).join('\n') };
    }
  }
}

/** How many brackets a line opens more than it closes. */
function balanceOf(line: string): number {
  const bare = line.replace(/"[^"]*"|(^| )#.*/g, '');
  return (bare.match(/[[{]/g)?.length ?? 0) - (bare.match(/[\]}]/g)?.length ?? 0);
}
