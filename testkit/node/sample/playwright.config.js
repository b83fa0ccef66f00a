import { defineConfig } from '@playwright/test';

export default defineConfig({
  testDir: 'playwright',
  testMatch: process.env.MUST_FAIL ? 'must-fail.js' : '*.test.js',
  fullyParallel: true,
  workers: 2,
  reporter: 'line',
  use: {
    launchOptions: {
      executablePath: process.env.CHROMIUM,
      args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--disable-dev-shm-usage'],
    },
  },
});
