/** What the manifest promises is there: commands, files, texts. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { projectRoot } from '../editor-host/project-root.ts';

interface Manifest {
  readonly activationEvents: readonly string[];
  readonly contributes: {
    readonly commands: readonly { readonly command: string }[];
    readonly menus: Readonly<Record<string, readonly { readonly command?: string; readonly when?: string }[]>>;
    readonly keybindings: readonly { readonly command: string }[];
    readonly views: Readonly<Record<string, readonly { readonly id: string }[]>>;
    readonly viewsWelcome: readonly { readonly view: string }[];
    readonly walkthroughs: readonly {
      readonly id: string;
      readonly steps: readonly {
        readonly id: string;
        readonly description: string;
        readonly media: { readonly svg: string; readonly altText: string };
        readonly completionEvents: readonly string[];
      }[];
    }[];
  };
}

const read = (path: string): string => readFileSync(join(projectRoot, path), 'utf8');
const source = read('package.json');
const manifest: Manifest = JSON.parse(source);
const texts: Readonly<Record<string, string>> = JSON.parse(read('package.nls.json'));
const { commands, menus, keybindings, views, viewsWelcome, walkthroughs } = manifest.contributes;
const contributed = new Set(commands.map(({ command }) => command));
const steps = walkthroughs.flatMap((walkthrough) => walkthrough.steps);

/** Commands that are part of the editor itself. */
const EDITOR_COMMANDS = new Set(['workbench.actions.view.problems']);

/** The links in a text: what follows `](`. */
function linksIn(text: string): readonly string[] {
  return [...text.matchAll(/\]\(([^)]+)\)/g)].map(([, target = '']) => target);
}

function strangeCommands(asked: readonly string[]): readonly string[] {
  return asked.filter((command) => !contributed.has(command) && !EDITOR_COMMANDS.has(command));
}

describe('the manifest', () => {
  it('names only commands that it contributes', () => {
    const inMenus = Object.values(menus).flatMap((entries) => entries.flatMap(({ command }) => command ?? []));
    const inLinks = Object.values(texts)
      .flatMap(linksIn)
      .filter((link) => link.startsWith('command:'))
      .map((link) => link.slice('command:'.length));
    const inEvents = steps
      .flatMap(({ completionEvents }) => completionEvents)
      .filter((event) => event.startsWith('onCommand:'))
      .map((event) => event.slice('onCommand:'.length));
    expect(inLinks.length).toBeGreaterThan(5);
    expect(inEvents.length).toBeGreaterThan(3);
    const inKeys = keybindings.map(({ command }) => command);
    expect(strangeCommands([...inMenus, ...inLinks, ...inEvents, ...inKeys])).toEqual([]);
  });

  it('has a file for every command, and no other', () => {
    const folder = join(projectRoot, 'client/src/commands');
    const ids = readdirSync(folder)
      .map((name) => readFileSync(join(folder, name), 'utf8'))
      .flatMap((text) => /\bid: '(charterline\.\w+)'/.exec(text)?.[1] ?? []);
    expect(ids.toSorted()).toEqual([...contributed].toSorted());
  });

  it('has a text for every key, and no other', () => {
    const keys = [...source.matchAll(/%([\w.]+)%/g)].map(([, key = '']) => key);
    expect([...new Set(keys)].toSorted()).toEqual(Object.keys(texts).toSorted());
  });

  it('speaks only of its own views', () => {
    const ids = Object.values(views).flatMap((contributions) => contributions.map(({ id }) => id));
    const asked = Object.values(menus)
      .flat()
      .flatMap(({ when = '' }) => [...when.matchAll(/\bview == ([\w.]+)/g)].map(([, id = '']) => id));
    expect(asked).not.toEqual([]);
    for (const id of [...asked, ...viewsWelcome.map(({ view }) => view)]) expect(ids).toContain(id);
  });
});

describe('the walkthrough', () => {
  it('has a picture for every step, and no other, that follows the theme', () => {
    const pictures = steps.map(({ media }) => media.svg);
    const folder = 'media/walkthrough';
    const there = readdirSync(join(projectRoot, folder)).map((name) => `${folder}/${name}`);
    expect(pictures.toSorted()).toEqual(there.toSorted());
    for (const picture of pictures) {
      const svg = read(picture);
      // The editor applies no style but its own, and lets nothing in from outside.
      expect(svg, picture).not.toMatch(/<style|\sstyle=|<script|<image|href=/);
      const colours = [...svg.matchAll(/(?:fill|stroke)="([^"]+)"/g)].map(([, colour = '']) => colour);
      expect(colours.length, picture).toBeGreaterThan(20);
      for (const colour of colours) expect(colour, picture).toMatch(/^(?:none|var\(--vscode-)/);
    }
  });

  it('is the one that the command opens', () => {
    const [walkthrough] = walkthroughs;
    expect(read('client/src/commands/open-walkthrough.ts')).toContain(`charterline.charterline#${walkthrough?.id}'`);
  });

  it('completes a step with something that the step speaks of', () => {
    for (const { id, description, completionEvents } of steps) {
      const links = linksIn(texts[description.slice(1, -1)] ?? '');
      // A state that commands bring about is not a link.
      for (const event of completionEvents.filter((each) => !each.startsWith('onContext:'))) {
        const target = event.startsWith('onLink:')
          ? event.slice('onLink:'.length)
          : event.replace('onCommand:', 'command:');
        expect(links, id).toContain(target);
      }
    }
  });

  it('opens a sample that is packaged', () => {
    const sample = /'(samples\/[^']+)'/.exec(read('client/src/commands/open-sample.ts'))?.[1] ?? 'none';
    expect(existsSync(join(projectRoot, sample))).toBe(true);
    expect(read('.vscodeignore').split('\n')).toContain(`!${sample}`);
  });
});
