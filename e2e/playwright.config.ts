import { fileURLToPath } from 'node:url';
import { defineConfig } from '@playwright/test';
import type { HostOptions } from './host.fixture.ts';

const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** The same specs on both faces; the desktop's runtime is named in the report of each test. */
export default defineConfig<HostOptions>({
  testDir: at('.'),
  testMatch: '*.spec.ts',
  outputDir: at('../test-results/e2e'),
  // Two cores: a browser with its host keeps one of them busy.
  workers: 2,
  timeout: 90_000,
  expect: { timeout: 15_000 },
  forbidOnly: process.env['CI'] !== undefined,
  reporter: [
    ['list'],
    ['./runtime.reporter.ts'],
    ['json', { outputFile: process.env['PLAYWRIGHT_JSON_OUTPUT_FILE'] ?? at('../test-results/e2e.json') }],
  ],
  projects: [
    { name: 'browser', use: { face: 'browser' }, testIgnore: ['desktop.spec.ts', 'desktop-walk.spec.ts'] },
    {
      name: 'desktop',
      use: { face: 'desktop' },
      testIgnore: [
        'browser.spec.ts',
        'rebinding.spec.ts',
        'bundle.spec.ts',
        'visual.spec.ts',
        'loading.spec.ts',
        'walk.spec.ts',
        'reading-accessibility.spec.ts',
        'print.spec.ts',
        'docs-site.spec.ts',
      ],
    },
  ],
});
