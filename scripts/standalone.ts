/** Fits the code that Ajv writes for compiled schemas to where it runs: a browser worker, on input of any size. */

interface Replacement {
  readonly from: RegExp;
  readonly to: string;
}

const REPLACEMENTS: readonly Replacement[] = [
  { from: /^"use strict";/, to: '' },
  { from: /require\("ajv\/dist\/runtime\/ucs2length"\)\.default/g, to: 'characterCount' },
  // Copying all earlier errors for every item at fault would take quadratic time.
  { from: /vErrors === null \? (\w+)\.errors : vErrors\.concat\(\1\.errors\)/g, to: 'append(vErrors, $1.errors)' },
  // Nobody reads where in the schema an error arose, nor does any keyword look at the surrounding data.
  { from: /schemaPath:"[^"]*",/g, to: '' },
  { from: /,parentData: ?\w+,parentDataProperty: ?[^,{}]+,rootData(?=\})/g, to: '' },
  { from: /, parentData, parentDataProperty, rootData=data\}/g, to: '}' },
];

/** What must not be left, or else a replacement no longer fits the code that Ajv writes. */
const FOREIGN = /\brequire\b|\.concat\(|schemaPath|parentData|rootData/;

export function adapted(code: string): string {
  const result = REPLACEMENTS.reduce((text, { from, to }) => text.replace(from, to), code);
  const left = FOREIGN.exec(result);
  if (left) throw new Error(`The compiled validators still hold ${left[0]}.`);
  return result;
}
