import { defineConfig, devices } from "@playwright/test";

const browser = process.env.GALLEY_BROWSER;
const report = process.env.GALLEY_STORIES_REPORT;
const isRoot = process.getuid?.() === 0;

/** Nothing of the browser's own may reach the network or the graphics card while a story runs. */
const quiet = [
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--disable-gpu",
  "--disable-dev-shm-usage",
];

// `npm test` starts the server with a database of its own and says where it is; so does whoever runs stories alone:
// GALLEY_BASE_URL=http://localhost:3000 node node_modules/@playwright/test/cli.js test
export default defineConfig({
  testDir: "e2e",
  globalSetup: "./e2e/desk-at-hand.ts",
  outputDir: "test-results",
  fullyParallel: true,
  // One more than two cores have: a story waits now and then, for a page that comes to rest or for a file that is made.
  workers: 3,
  retries: 0,
  forbidOnly: Boolean(process.env.CI),
  // Only what hangs should fail for its time.
  timeout: 240_000,
  expect: { timeout: 30_000 },
  reporter: report ? [["line"], ["json", { outputFile: report }]] : [["line"]],
  use: {
    baseURL: process.env.GALLEY_BASE_URL ?? "http://localhost:3000",
    // A trace reads the whole page after each step, which takes longer than most steps: it is made when asked for.
    trace: process.env.GALLEY_TRACE ? "retain-on-failure" : "off",
    screenshot: "only-on-failure",
    locale: "en-GB",
    timezoneId: "Europe/London",
    launchOptions: {
      ...(browser ? { executablePath: browser } : {}),
      // Chromium's sandbox does not work for root.
      args: isRoot ? ["--no-sandbox", ...quiet] : quiet,
    },
  },
  // What a story changes for the whole newsroom would get in the way of the others, so it runs when they are done.
  projects: [
    {
      name: "chromium",
      use: { ...devices["Desktop Chrome"] },
      testIgnore: "newsroom-wide/**",
      teardown: "newsroom-wide",
    },
    { name: "newsroom-wide", use: { ...devices["Desktop Chrome"] }, testMatch: "newsroom-wide/**" },
  ],
});
