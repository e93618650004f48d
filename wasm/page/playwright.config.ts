import { resolve } from 'node:path';
import { defineConfig } from '@playwright/test';

const here = import.meta.dirname;
const page = resolve(here, process.env.HUONG_PAGE_OUT ?? '../../build/page');
const port = Number(process.env.HUONG_PORT ?? 4179);

export default defineConfig({
  testDir: './tests',
  outputDir: process.env.HUONG_TEST_OUT ?? resolve(here, '../../build/page-tests'),
  timeout: 120_000,
  workers: Number(process.env.HUONG_WORKERS ?? 1),
  reporter: 'line',
  use: {
    baseURL: `http://127.0.0.1:${port}/`,
    viewport: { width: 360, height: 740 },
    locale: 'vi-VN',
    timezoneId: 'Asia/Ho_Chi_Minh',
    launchOptions: {
      executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
      args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
    },
  },
  webServer: { command: `node tests/server.mjs ${page} ${port}`, cwd: here, url: `http://127.0.0.1:${port}/`, reuseExistingServer: false },
});
