import { openSync } from "node:fs";
import { join } from "node:path";
import { newAuditKey } from "../setup/audit-key.mjs";
import { findBrowser } from "../setup/browser.mjs";
import { runNode } from "../setup/child.mjs";
import { freePort } from "../setup/free-port.mjs";
import { runGalley } from "../setup/galley-command.mjs";
import { lightestOf } from "../setup/headless-shell.mjs";
import { newSecret } from "../setup/postgres-passwords.mjs";
import { inProject } from "../setup/project.mjs";
import { say } from "../setup/speak.mjs";
import { makeThrowawayPostgres } from "../setup/throwaway-postgres.mjs";
import { startWebServer } from "../setup/web-server.mjs";
import { single, tallyPlaywright } from "./tally.mjs";

/**
 * Runs the browser stories against a production server with a database of its own, in which the demo newsroom stands.
 * The application must be built.
 * @param {string} folder  for the report and the server's log
 * @param {{ filter?: string[], signal: AbortSignal }} options  `filter`: only spec files whose path contains one of these
 * @returns {Promise<import("./tally.mjs").Tally>}
 */
export async function runStories(folder, { filter = [], signal }) {
  const browser = await findBrowser();
  if (!browser) {
    say("No browser was found and none could be installed: set GALLEY_CHROMIUM to a Chromium's path.");
    return single(false);
  }
  const database = await makeThrowawayPostgres();
  try {
    const demo = await runGalley(["demo", "load"], { env: { DATABASE_URL: database.url }, quiet: true });
    if (demo.code !== 0) {
      process.stderr.write(demo.output);
      say("The demo newsroom could not be loaded.");
      return single(false);
    }
    return await runAgainstServer(folder, { browser: await lightestOf(browser), database, filter, signal });
  } finally {
    await database.remove();
  }
}

async function runAgainstServer(folder, { browser, database, filter, signal }) {
  const port = await freePort();
  const address = `http://localhost:${port}`;
  const env = {
    DATABASE_URL: database.url,
    NEXTAUTH_URL: address,
    NEXTAUTH_SECRET: newSecret(),
    AUDIT_SIGNING_KEY: newAuditKey("stories.example/galley"),
    // Stories publish pages of their own to import, on this machine.
    GALLEY_FETCH_ALLOW: "localhost",
  };
  const log = openSync(join(folder, "server.log"), "w");
  const web = await startWebServer({ port, host: "127.0.0.1", env, stdio: ["ignore", log, log], signal });
  try {
    const report = join(folder, "stories.json");
    const { code } = await runNode([inProject("node_modules", "@playwright", "test", "cli.js"), "test", ...filter], {
      env: {
        ...env,
        DATABASE_OWNER_URL: database.ownerUrl,
        GALLEY_BASE_URL: address,
        GALLEY_BROWSER: browser,
        GALLEY_STORIES_REPORT: report,
        GALLEY_SERVER_LOG: join(folder, "server.log"),
        GALLEY_SERVER_PID: String(web.pid),
      },
    });
    return tallyPlaywright(report, code);
  } finally {
    await web.stop();
  }
}
