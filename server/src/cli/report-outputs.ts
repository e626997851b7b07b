import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { kindByName } from '../analysis/file-kind.ts';
import { printable } from '../render/findings/printable.ts';
import { FINDINGS_FORMATS } from '../render/findings/registry.ts';
import type { FindingsRenderer } from '../render/findings/view.ts';
import { nearest } from '../schema/nearest.ts';
import { reasonOf } from './reason.ts';

/** One report to be written. */
export interface ReportOutput {
  readonly render: FindingsRenderer;
  /** The absolute path of the file to write; `undefined` for standard output. */
  readonly file: string | undefined;
}

/** Reads what was said with `--format`: `name` or `name=file`, each; a text says what is wrong with it. */
export function readOutputs(formats: readonly string[], cwd: string): readonly ReportOutput[] | string {
  const outputs: ReportOutput[] = [];
  for (const format of formats.length > 0 ? formats : ['stylish']) {
    const output = readOutput(format, cwd);
    if (typeof output === 'string') return output;
    if (outputs.some(({ file }) => file === output.file)) return sameTwice(output);
    outputs.push(output);
  }
  return outputs;
}

function readOutput(format: string, cwd: string): ReportOutput | string {
  const [, name = '', target] = /^([^=]*)(?:=(.*))?$/s.exec(format) ?? [];
  const render = FINDINGS_FORMATS.get(name);
  if (!render) return unknownFormat(name);
  if (target === '') return `"--format ${name}=" names no file to write to.`;
  return { render, file: target === undefined ? undefined : path.resolve(cwd, target) };
}

function unknownFormat(name: string): string {
  const names = [...FINDINGS_FORMATS.keys()];
  const near = nearest(name, names);
  const question = near === undefined ? '' : ` Did you mean ${near}?`;
  return `There is no format "${printable(name)}".${question} Possible: ${names.join(', ')}.`;
}

function sameTwice({ file }: ReportOutput): string {
  if (file !== undefined) return `Two reports cannot go to the same file, ${printable(file)}.`;
  return 'Two reports cannot both go to standard output. Give one a file: --format json=findings.json.';
}

/**
 * Writes a file, with the folders that it needs; tells why it could not, if so. What has the name of a charter, catalog
 * or config is never written over: it is what people wrote.
 */
export async function writeOutput(file: string, content: string): Promise<string | undefined> {
  if (kindByName(path.basename(file)) !== undefined) {
    return 'the name is that of a charter, catalog or configuration, which must not be lost; choose another';
  }
  try {
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, content);
    return undefined;
  } catch (error) {
    return reasonOf(error) ?? 'there is no such folder';
  }
}
