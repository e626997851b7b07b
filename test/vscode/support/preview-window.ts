/** A window of the editor as a person uses it, with the preview of a charter. */
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import axe from 'axe-core';
import { errors, type Frame, type Locator, type Page } from 'playwright-core';
import { projectRoot } from '../../editor-host/project-root.ts';

/** The charter that is looked at, in the folder of {@link copyOfSample}. */
export const CHARTER = 'havenlicht-leads.charter.yaml';
/** The other charter there. */
export const OTHER_CHARTER = 'minimal.charter.yaml';
export const TITLE = 'Lead generation and CRM programme at Havenlicht';

/** Settings that make the same window every time. */
export const SETTINGS = {
  'charterline.asOf': '2026-12-01',
  'security.workspace.trust.startupPrompt': 'never',
};

/** A folder of its own with two charters, to be changed at will. */
export function copyOfSample(): { readonly path: string; readonly dispose: () => void } {
  const path = mkdtempSync(join(tmpdir(), 'charterline-preview-'));
  for (const sample of ['crm-lead-generation', 'minimal']) {
    cpSync(join(projectRoot, 'samples', sample), path, { recursive: true });
  }
  return { path, dispose: () => rmSync(path, { recursive: true, force: true }) };
}

export async function openCharter(page: Page, name = CHARTER): Promise<void> {
  await openFile(page, name);
  await page.keyboard.press('Control+Home');
  await page.locator('.monaco-editor .view-line', { hasText: 'apiVersion' }).waitFor();
}

/** Closes what earlier tests have opened and saved, and whatever waits for an answer. */
export async function closeEditors(page: Page): Promise<void> {
  const tabs = page.locator('.tab');
  if ((await tabs.count()) === 0) return;
  await chooseInPalette(page, 'View: Close All Editors');
  await tabs.first().waitFor({ state: 'detached' });
}

/** Opens a file from the explorer, to stay. */
export async function openFile(page: Page, name: string): Promise<void> {
  const row = page.locator('.explorer-folders-view .monaco-list-row', { hasText: name });
  const isOpen = page.locator('.tab.active', { hasText: name });
  await insist(() => row.dblclick(), isOpen, `the explorer does not open ${name}`);
}

/** Opens the preview with the keyboard and waits until it shows a plan. */
export async function openPreview(page: Page): Promise<Frame> {
  const pressKeys = async () => {
    await page.locator('.monaco-editor .view-lines').first().click();
    await page.keyboard.press('Control+k');
    await page.keyboard.press('v');
  };
  await insist(pressKeys, page.locator('.tab', { hasText: 'Plan' }), 'no preview opens');
  return previewFrame(page);
}

/** Does something again until its effect is there, as people do: a window that is still being built may not notice clicks and keys. */
async function insist(act: () => Promise<unknown>, effect: Locator, failure: string): Promise<void> {
  for (let attempt = 1; attempt <= 5; attempt++) {
    await act();
    if (await isThere(effect)) return;
  }
  throw new Error(`In the window, ${failure}`);
}

/** The page of the preview, once it shows a plan. */
export async function previewFrame(page: Page): Promise<Frame> {
  for (;;) {
    for (const frame of page.frames()) if (await showsPlan(frame)) return frame;
    await page.waitForTimeout(200);
  }
}

/** Frames come and go while the editor builds its window. */
async function showsPlan(frame: Frame): Promise<boolean> {
  return (
    (await frame
      .locator('#plan h1')
      .count()
      .catch(() => 0)) > 0
  );
}

/** Runs a script in the page, with whose types this project is not checked. */
export function inPage<T>(frame: Frame, script: string): Promise<T> {
  return frame.evaluate<T>(script);
}

/** What an automated check says would keep somebody from using the page. */
export async function barriersIn(frame: Frame): Promise<readonly string[]> {
  await inPage(frame, axe.source);
  return inPage(
    frame,
    'axe.run(document.body, { resultTypes: ["violations"] }).then(({ violations }) => violations.map(({ id, nodes }) => id + ": " + nodes[0].html))',
  );
}

/** Waits until the status bar says that the cursor is at a line and column. */
export async function untilCursor(page: Page, place: string): Promise<void> {
  await page.locator('.statusbar-item', { hasText: place }).waitFor();
}

/** Goes to the group of editors on the left, in which the charter is. */
async function focusEditor(page: Page): Promise<void> {
  const goLeft = () => page.keyboard.press('Control+1');
  await insist(goLeft, page.locator('.monaco-editor.focused'), 'the editor does not get the focus');
}

/** A place in the editor, counted from one. */
interface Place {
  readonly line: number;
  readonly column: number;
}

/** Puts the cursor somewhere in the editor, as somebody does who knows the line. */
export async function goTo(page: Page, { line, column }: Place): Promise<void> {
  const goThere = async () => {
    await page.keyboard.press('Escape');
    await focusEditor(page);
    await page.keyboard.press('Control+g');
    await page.locator('.quick-input-widget input:focus').waitFor();
    await page.keyboard.type(`${line}:${column}`);
    await page.keyboard.press('Enter');
  };
  const place = `Ln ${line}, Col ${column}`;
  await insist(goThere, page.locator('.statusbar-item', { hasText: place }), `the cursor does not go to ${place}`);
}

async function isThere(locator: Locator): Promise<boolean> {
  try {
    await locator.first().waitFor({ timeout: 8_000 });
    return true;
  } catch {
    return false;
  }
}

/** Selects some characters in the editor. */
export async function selectInEditor(
  page: Page,
  { length, ...from }: Place & { readonly length: number },
): Promise<void> {
  await goTo(page, from);
  for (let count = 0; count < length; count++) await page.keyboard.press('Shift+ArrowRight');
  await untilCursor(page, `Ln ${from.line}, Col ${from.column + length} (${length} selected)`);
}

/** Takes back everything that was typed since the file was saved. */
export async function undoAll(page: Page): Promise<void> {
  await focusEditor(page);
  const dirty = page.locator('.tab.active.dirty');
  for (let step = 0; step < 100 && (await dirty.count()) > 0; step++) await page.keyboard.press('Control+z');
}

/** Runs a command of the palette by its name; `until` says when it has been done. */
export async function runCommand(page: Page, name: string, until?: () => Promise<unknown>): Promise<void> {
  await focusEditor(page);
  const done = until?.();
  await chooseInPalette(page, name);
  await done;
}

/**
 * Chooses a command in the palette, which closes when something else takes the keyboard, and does not know the commands of an
 * extension before the editor has read its manifest: then again.
 */
export async function chooseInPalette(page: Page, name: string): Promise<void> {
  const row = page.locator('.quick-input-list .monaco-list-row', { hasText: name.replace(/^.*: /, '') }).first();
  for (let attempt = 1; attempt <= 10; attempt++) {
    await page.keyboard.press('Escape');
    await page.keyboard.press('F1');
    try {
      await page.locator('.quick-input-widget input:focus').fill(`>${name}`, { timeout: 3_000 });
      await row.click({ timeout: 3_000 });
      return;
    } catch (error) {
      if (!(error instanceof errors.TimeoutError)) throw error;
    }
  }
  throw new Error(`The palette does not offer "${name}"`);
}

/** Chooses a theme by its label, which the setting does not take for all themes. */
export async function chooseTheme(page: Page, label: string): Promise<void> {
  await focusEditor(page);
  await page.keyboard.press('Control+k');
  await page.keyboard.press('Control+t');
  await page.locator('.quick-input-widget input:focus').waitFor();
  await page.keyboard.type(label);
  await page.locator('.quick-input-list .monaco-list-row.focused', { hasText: label }).waitFor();
  await page.keyboard.press('Enter');
}
