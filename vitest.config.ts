import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import { configDefaults, defineConfig } from "vitest/config";

const root = fileURLToPath(new URL(".", import.meta.url));
const exclude = [...configDefaults.exclude, "**/.next/**", "**/.galley/**", "e2e/**"];

/** Whoever explores has patience: see scripts/testing/fixed-seeds.ts. */
const exploring = Math.max(1, Number(process.env.GALLEY_EXPLORE ?? 1));

export default defineConfig({
  resolve: {
    alias: {
      "@": root.replace(/\/$/, ""),
      // The empty module that it is on the server. The condition `react-server`, which would do the same, also swaps
      // React itself, and then no component could be rendered in a test.
      "server-only": `${root}node_modules/server-only/empty.js`,
    },
  },
  test: {
    environment: "node",
    setupFiles: [
      "scripts/testing/environment-as-it-was.ts",
      "scripts/testing/fail-on-console-error.ts",
      "scripts/testing/fixed-seeds.ts",
    ],
    globalSetup: ["scripts/testing/build-programs.ts"],
    env: { NODE_ENV: "test" },
    // Only what hangs should fail for its time.
    expect: { poll: { timeout: 30_000 } },
    // Starting a process and loading what is tested takes longer than most files' tests.
    isolate: false,
    // One a core and one more: some wait, for a killed server to be back or a job to be taken up again.
    maxWorkers: availableParallelism() + 1,
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          include: ["**/*.test.{ts,tsx}"],
          exclude: [...exclude, "**/*.db.test.ts"],
          // Properties take seconds on a busy machine; only what hangs should fail for its time.
          testTimeout: 300_000 * exploring,
          hookTimeout: 300_000 * exploring,
        },
      },
      {
        extends: true,
        test: {
          name: "db",
          include: ["**/*.db.test.ts"],
          exclude,
          setupFiles: ["scripts/testing/as-it-was.ts"],
          globalSetup: ["scripts/testing/build-programs.ts", "scripts/testing/database-server.ts"],
          testTimeout: 300_000 * exploring,
          hookTimeout: 300_000 * exploring,
        },
      },
    ],
  },
});
