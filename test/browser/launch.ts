import { type Browser, chromium } from 'playwright-core';
import { ensureChromium } from '../editor-host/chromium.ts';

/** A headless browser that does nothing by itself, so that whatever it asks for comes from the page. */
export function launchBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: ensureChromium(),
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking'],
  });
}
