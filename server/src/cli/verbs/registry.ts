import type { Verb } from '../verb.ts';
import { approve } from './approve.ts';
import { baseline } from './baseline.ts';
import { codeowners } from './codeowners.ts';
import { config } from './config.ts';
import { diff } from './diff.ts';
import { explain } from './explain.ts';
import { gitDiffDriver } from './git-diff-driver.ts';
import { init } from './init.ts';
import { lsp } from './lsp.ts';
import { plan } from './plan.ts';
import { rules } from './rules.ts';
import { schema } from './schema.ts';
import { validate } from './validate.ts';

/** Every verb, in the order in which the help lists them. */
export const VERBS: readonly Verb[] = [
  validate,
  plan,
  diff,
  approve,
  codeowners,
  gitDiffDriver,
  baseline,
  init,
  config,
  rules,
  explain,
  schema,
  lsp,
];
