import { type Uri, workspace } from 'vscode';
import { type Base, baseOfSetting } from './base.ts';

/** The setting that names what charters are compared with. */
export const BASE_SETTING = 'charterline.review.base';

/** What the settings say that a charter is compared with; `undefined` when they say nothing. */
export function usualBase(uri: Uri): Base | undefined {
  return baseOfSetting(workspace.getConfiguration(undefined, uri).get(BASE_SETTING));
}
