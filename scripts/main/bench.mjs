import { existsSync, readdirSync } from "node:fs";
import { build } from "../setup/build.mjs";
import { runNode } from "../setup/child.mjs";
import { freePort } from "../setup/free-port.mjs";
import { serverTypeScript } from "../setup/galley-command.mjs";
import { newSecret } from "../setup/postgres-passwords.mjs";
import { prepare } from "../setup/prepare.mjs";
import { inProject } from "../setup/project.mjs";
import { Refusal, say, sayTo } from "../setup/speak.mjs";
import { stopSignal } from "../setup/stop-signals.mjs";
import { makeThrowawayPostgres } from "../setup/throwaway-postgres.mjs";
import { startWebServer } from "../setup/web-server.mjs";

/** Measurements that need the application running, with an empty database of its own. */
const needServer = new Set(["page", "long-article", "hostile", "ticks", "uploads"]);

/** Measurements that need an empty database of their own alone. */
const needDatabase = new Set(["source-search", "like", "search"]);

/** Measurements that start Galley themselves, as it is built for tests. */
const needBuild = new Set(["faults", "live"]);

/**
 * `npm run bench -- <name> [--json]`: runs bench/<name>.ts, whose results alone go to standard output. Without a name
 * it lists what there is.
 */
export async function main() {
  sayTo(process.stderr);
  const signal = stopSignal();
  const [name, ...args] = process.argv.slice(2);
  const known = listBenches();
  if (!name) {
    process.stdout.write(`${known.map((each) => `npm run bench -- ${each}`).join("\n")}\n`);
    return 0;
  }
  if (!known.includes(name)) throw new Refusal(`There is no measurement “${name}”, only: ${known.join(", ")}.`);
  await prepare();
  const file = inProject("bench", `${name}.ts`);
  const measure = (env) => runNode([...serverTypeScript, file, ...args], { env: { NODE_ENV: "production", ...env } });
  if (needDatabase.has(name)) return withDatabase(async (env) => (await measure(env)).code);
  if (needBuild.has(name)) await buildForTests();
  if (!needServer.has(name)) return (await measure({})).code;
  return withServer(signal, async (env) => (await measure(env)).code);
}

/** Gives `work` the variables under which it finds a database: as the application, and as its owner. */
async function withDatabase(work) {
  say("Making an empty database …");
  const database = await makeThrowawayPostgres();
  try {
    return await work({ DATABASE_URL: database.url, GALLEY_BENCH_OWNER_URL: database.ownerUrl });
  } finally {
    await database.remove();
  }
}

/** Gives `work` the variables under which it finds the server and its database. */
async function withServer(signal, work) {
  await buildForTests();
  signal.throwIfAborted();
  say("Starting a server with an empty database …");
  const database = await makeThrowawayPostgres();
  try {
    const port = await freePort();
    const address = `http://localhost:${port}`;
    // Where a measurement may put what stands outside.
    const outside = await freePort();
    const env = {
      DATABASE_URL: database.url,
      NEXTAUTH_URL: address,
      NEXTAUTH_SECRET: newSecret(),
      GALLEY_FETCH_ALLOW: `127.0.0.1:${outside}`,
    };
    const stdio = ["ignore", "ignore", "inherit"];
    const web = await startWebServer({ port, host: "127.0.0.1", env, stdio, signal });
    try {
      return await work({
        ...env,
        GALLEY_BENCH_URL: address,
        GALLEY_BENCH_SERVER_PID: String(web.pid),
        GALLEY_BENCH_DATABASE_URL: database.url,
        GALLEY_BENCH_OUTSIDE_PORT: String(outside),
      });
    } finally {
      await web.stop();
    }
  } finally {
    await database.remove();
  }
}

async function buildForTests() {
  process.env.GALLEY_DIST = ".galley/test-dist";
  await build();
}

function listBenches() {
  if (!existsSync(inProject("bench"))) return [];
  return readdirSync(inProject("bench"))
    .filter((file) => file.endsWith(".ts") && !file.endsWith(".test.ts"))
    .map((file) => file.slice(0, -".ts".length))
    .sort();
}
