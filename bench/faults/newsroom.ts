import { spawnSync } from "node:child_process";
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import { newAuditKey } from "../../scripts/setup/audit-key.mjs";
import { embeddedAddress } from "../../scripts/setup/database.mjs";
import { freePort } from "../../scripts/setup/free-port.mjs";
import { removeCluster } from "../../scripts/setup/postgres-cluster.mjs";
import { newSecret } from "../../scripts/setup/postgres-passwords.mjs";
import { inProject } from "../../scripts/setup/project.mjs";
import { signInOverHttp } from "../http/sign-in";
import { Load } from "./load";
import { childrenOf } from "./processes";
import { Service } from "./service";

const clients = 4;
/** How long a whole newsroom may take to start, in milliseconds. */
const startTime = 300_000;
/** The disk of its own on which a newsroom stands where that can be made, in megabytes. */
const diskSize = 1_500;

/**
 * A newsroom as somebody runs it: `npm start` on an embedded database of its own, `npm run worker` beside it, and where
 * there are two servers, a second `npm start` on the same database. Each is a service that is started again when it ends.
 */
export class Newsroom {
  readonly folder: string;
  readonly hasDisk: boolean;
  readonly #main: Service;
  readonly #worker: Service;
  #second: Service | null = null;
  #load: Load | null = null;

  private constructor(
    readonly sites: readonly string[],
    env: Readonly<Record<string, string>>,
  ) {
    this.folder = mkdtempSync(path.join(realpathSync(tmpdir()), "galley-faults-"));
    this.hasDisk = spawnSync("mount", ["-t", "tmpfs", "-o", `size=${diskSize}m`, "tmpfs", this.folder]).status === 0;
    chmodSync(this.folder, 0o711);
    const own = { ...env, GALLEY_DATA: this.folder, DATABASE_URL: "", DATABASE_OWNER_URL: "" };
    this.#main = this.#service("start", { ...own, ...addressOf(sites[0]), GALLEY_WORKER: "off" });
    this.#worker = this.#service("worker", { ...own, ...addressOf(sites[0]) });
  }

  /** Starts one with that many servers, and clients that have not begun to work. */
  static async start(servers: 1 | 2): Promise<Newsroom> {
    const ports: number[] = [];
    for (let i = 0; i < servers; i++) ports.push(await freePort());
    const env = {
      HOST: "127.0.0.1",
      NEXTAUTH_SECRET: newSecret(),
      AUDIT_SIGNING_KEY: newAuditKey("faults.example/galley"),
    };
    const newsroom = new Newsroom(
      ports.map((port) => `http://localhost:${port}`),
      env,
    );
    try {
      await newsroom.#begin(env);
      return newsroom;
    } catch (error) {
      await newsroom.stop();
      throw error;
    }
  }

  get load(): Load {
    if (!this.#load) throw new Error("the newsroom has not begun to work");
    return this.#load;
  }

  get supervisor(): number {
    return this.#main.pid;
  }

  /** Next's process, which the supervisor started. */
  get webServer(): number {
    return serverOf(this.#main.pid);
  }

  /** The process that does background work beside the servers. */
  get workerProcess(): number {
    return serverOf(this.#worker.pid);
  }

  get workerSupervisor(): number {
    return this.#worker.pid;
  }

  get postmaster(): number {
    return Number(this.#postmasterFile()[0]);
  }

  /** The database for one of its roles. */
  address(role: "app" | "superuser"): string {
    const passwords = JSON.parse(readFileSync(path.join(this.folder, "postgres.passwords.json"), "utf8"));
    const user = role === "app" ? "galley_app" : "postgres";
    return embeddedAddress({ port: Number(this.#postmasterFile()[3]), user, password: passwords[role] });
  }

  /** Runs SQL as the superuser. */
  async sql<T extends pg.QueryResultRow>(text: string, values: unknown[] = []): Promise<T[]> {
    const client = new pg.Client({ connectionString: this.address("superuser") });
    client.on("error", () => {});
    await client.connect();
    try {
      return (await client.query<T>(text, values)).rows;
    } finally {
      await client.end().catch(() => {});
    }
  }

  /** Waits until every server says that it is well, as before anything was done to it. */
  async untilWell(): Promise<void> {
    for (const site of this.sites) await untilWell(site);
  }

  async stop(): Promise<void> {
    await this.#load?.rest();
    await this.#second?.stop();
    await this.#worker.stop();
    await this.#main.stop();
    removeCluster(path.join(this.folder, "postgres"));
    if (this.hasDisk) spawnSync("umount", [this.folder]);
    rmSync(this.folder, { recursive: true, force: true });
  }

  async #begin(env: Readonly<Record<string, string>>): Promise<void> {
    const [first = "", second] = this.sites;
    this.#main.start();
    await untilWell(first);
    this.#worker.start();
    if (second) {
      const database = { DATABASE_URL: this.address("app"), DATABASE_OWNER_URL: this.#ownerAddress() };
      this.#second = this.#service("start", { ...env, ...database, ...addressOf(second), GALLEY_DATA: this.folder });
      this.#second.start();
      await untilWell(second);
    }
    const [person] = JSON.parse(readFileSync(inProject("prisma", "demo", "people.json"), "utf8"));
    const cookie = await signInOverHttp(first, person.email, person.password);
    const [source] = await this.sql<{ id: string }>("SELECT id FROM source WHERE NOT confidential LIMIT 1");
    this.#load = new Load({ sites: this.sites, cookie, sourceId: source?.id ?? "" }, clients);
  }

  #service(script: string, env: Readonly<Record<string, string>>): Service {
    mkdirSync(inProject(".galley"), { recursive: true });
    return new Service([inProject("scripts", `${script}.mjs`)], env, inProject(".galley", "faults.log"));
  }

  #ownerAddress(): string {
    const passwords = JSON.parse(readFileSync(path.join(this.folder, "postgres.passwords.json"), "utf8"));
    const port = Number(this.#postmasterFile()[3]);
    return embeddedAddress({ port, user: "galley_owner", password: passwords.owner });
  }

  #postmasterFile(): string[] {
    return readFileSync(path.join(this.folder, "postgres", "postmaster.pid"), "utf8").split("\n");
  }
}

function addressOf(site = ""): { PORT: string; NEXTAUTH_URL: string } {
  return { PORT: new URL(site).port, NEXTAUTH_URL: site };
}

/** What a supervisor started and keeps running; the database, which it may have started too, is another. */
function serverOf(supervisor: number): number {
  const found = childrenOf(supervisor).find(({ command }) => !command.includes("/bin/postgres"));
  if (!found) throw new Error(`process ${supervisor} keeps nothing running`);
  return found.pid;
}

async function untilWell(site: string): Promise<void> {
  for (const before = performance.now(); performance.now() - before < startTime; await sleep(100)) {
    const answer = await fetch(`${site}/api/health`, { signal: AbortSignal.timeout(5_000) }).catch(() => null);
    await answer?.arrayBuffer().catch(() => null);
    if (answer?.status === 200) return;
  }
  throw new Error(`${site} did not become well; .galley/faults.log says why`);
}
