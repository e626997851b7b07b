import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    // A test that hangs is to fail; how fast the machine is plays no part.
    testTimeout: 60_000,
    hookTimeout: 180_000,
    expect: { poll: { interval: 200, timeout: 40_000 } },
    projects: [
      {
        extends: true,
        test: {
          name: 'node',
          include: ['test/**/*.test.ts'],
          exclude: ['test/browser/**'],
          globalSetup: 'test/support/published-bundles.ts',
          // Nothing is replaced in these tests, so that files may share what has been loaded and compiled.
          isolate: false,
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          include: ['test/browser/**/*.test.ts'],
          globalSetup: 'test/browser/built-extension.ts',
          // Two windows at once keep a small machine busy.
          testTimeout: 180_000,
        },
      },
    ],
  },
});
