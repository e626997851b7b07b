import { Paths } from '../charter/paths.ts';
import { collectIds, type Ids } from '../charter/references.ts';
import { catalogShape } from '../language/catalog.ts';
import { charterShape } from '../language/charter.ts';
import { configShape } from '../language/config.ts';
import type { Shape } from '../language/grammar.ts';
import { checkSchema, type SchemaResult } from '../schema/check.ts';
import { checkEnvelope } from '../schema/envelope.ts';
import type { Validator } from '../schema/validator.ts';
import * as validators from '../schema/validators.generated.js';
import { LineIndex } from '../syntax/lines.ts';
import { parse, type SyntaxTree } from '../syntax/parse.ts';
import { type FileKind, kindByEnvelope, kindByName } from './file-kind.ts';
import { fileNameOf } from './uris.ts';

/** One file with everything that depends on its text alone. */
export interface SourceFile {
  readonly uri: string;
  readonly kind: FileKind;
  readonly text: string;
  readonly tree: SyntaxTree;
  readonly paths: Paths;
  readonly schema: SchemaResult;
  readonly ids: Ids;
  /** Whether the file says that it is something else than its name promises; then nothing else is said of it. */
  readonly foreign: boolean;
  readonly lines: LineIndex;
}

const LANGUAGE: Readonly<
  Record<FileKind, { readonly shape: Shape; readonly validator: Validator; readonly kind: string }>
> = {
  charter: { shape: charterShape, validator: validators.charter, kind: 'EngagementCharter' },
  catalog: { shape: catalogShape, validator: validators.catalog, kind: 'CharterCatalog' },
  config: { shape: configShape, validator: validators.config, kind: 'CharterConfig' },
};

const NO_IDS: Ids = { declarations: [], references: [], unnamed: [], hidden: new Set() };

/** Reads a file; `undefined` when it is none of ours. Never throws. */
export function readSourceFile(uri: string, text: string): SourceFile | undefined {
  const named = kindByName(fileNameOf(uri));
  if (!named) return undefined;
  const tree = parse(text);
  const kind = named === 'maybe' ? kindByEnvelope(tree.root) : named;
  return kind && build(uri, kind, tree);
}

function build(uri: string, kind: FileKind, tree: SyntaxTree): SourceFile {
  const { shape, validator, kind: expected } = LANGUAGE[kind];
  const envelope = checkEnvelope(tree.root, expected, shape.noun);
  const schema: SchemaResult = envelope
    ? { problems: [envelope], broken: new Set() }
    : checkSchema(tree, shape, validator);
  let lines: LineIndex | undefined;
  return {
    uri,
    kind,
    text: tree.text,
    tree,
    paths: new Paths(shape),
    schema,
    ids: envelope || kind === 'config' ? NO_IDS : collectIds(tree.root, shape, schema.broken),
    foreign: envelope !== undefined,
    get lines() {
      lines ??= new LineIndex(tree.text);
      return lines;
    },
  };
}
