import { spawnSync } from "node:child_process";
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import { newAuditKey } from "../../scripts/setup/audit-key.mjs";
import { embeddedAddress } from "../../scripts/setup/database.mjs";
import { freePort } from "../../scripts/setup/free-port.mjs";
import { runGalley } from "../../scripts/setup/galley-command.mjs";
import { removeCluster } from "../../scripts/setup/postgres-cluster.mjs";
import { newSecret } from "../../scripts/setup/postgres-passwords.mjs";
import { inProject } from "../../scripts/setup/project.mjs";
import { signInOverHttp } from "../http/sign-in";
import { withinTime } from "../http/within-time";
import { Load } from "./load";
import { childrenOf } from "./processes";
import { ReplicatedDatabase } from "./replicated-database";
import { Service } from "./service";

const clients = 4;
/** How long a whole newsroom may take to start, in milliseconds. */
const startTime = 300_000;
/** How long an answer of the health check may take before it is asked anew, in milliseconds. */
const healthTime = 5_000;
/** The disk of its own on which a newsroom stands where that can be made, in megabytes. */
const diskSize = 1_500;

/**
 * A newsroom as somebody runs it: `npm start` on an embedded database of its own, `npm run worker` beside it, and where
 * there are two servers, a second `npm start` on the same database. Each is a service that is started again when it ends.
 */
export class Newsroom {
  readonly folder: string;
  readonly hasDisk: boolean;
  readonly #env: Readonly<Record<string, string>>;
  #main: Service | null = null;
  #worker: Service | null = null;
  #second: Service | null = null;
  #replicated: ReplicatedDatabase | null = null;
  #load: Load | null = null;

  private constructor(readonly sites: readonly string[]) {
    this.#env = {
      HOST: "127.0.0.1",
      NEXTAUTH_SECRET: newSecret(),
      AUDIT_SIGNING_KEY: newAuditKey("faults.example/galley"),
    };
    this.folder = mkdtempSync(path.join(realpathSync(tmpdir()), "galley-faults-"));
    this.hasDisk = spawnSync("mount", ["-t", "tmpfs", "-o", `size=${diskSize}m`, "tmpfs", this.folder]).status === 0;
    chmodSync(this.folder, 0o711);
  }

  /**
   * Starts one with that many servers, and clients that have not begun to work. `isReplicated`: on a PostgreSQL of its own
   * with a standby, instead of the embedded one.
   */
  static async start(servers: 1 | 2, { isReplicated = false } = {}): Promise<Newsroom> {
    const ports: number[] = [];
    for (let i = 0; i < servers; i++) ports.push(await freePort());
    const newsroom = new Newsroom(ports.map((port) => `http://localhost:${port}`));
    process.once("SIGTERM", () => void newsroom.stop().finally(() => process.exit(1)));
    try {
      await newsroom.#begin(isReplicated);
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
    return this.#main?.pid ?? 0;
  }

  /** Next's process, which the supervisor started. */
  get webServer(): number {
    return serverOf(this.supervisor);
  }

  /** Next's processes, one a site. */
  get webServers(): number[] {
    return [this.#main, this.#second].flatMap((service) => (service ? serverOf(service.pid) : []));
  }

  /** What the servers sign sessions with. */
  get sessionSecret(): string {
    return this.#env.NEXTAUTH_SECRET ?? "";
  }

  /** The process that does background work beside the servers. */
  get workerProcess(): number {
    return serverOf(this.workerSupervisor);
  }

  get workerSupervisor(): number {
    return this.#worker?.pid ?? 0;
  }

  get postmaster(): number {
    return Number(this.#postmasterFile()[0]);
  }

  /** The database for one of its roles. */
  address(role: "app" | "owner" | "superuser"): string {
    if (this.#replicated) return this.#replicated.address(role);
    const passwords = JSON.parse(readFileSync(path.join(this.folder, "postgres.passwords.json"), "utf8"));
    const user = role === "superuser" ? "postgres" : `galley_${role}`;
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

  /** Has the standby take over; gives the moment when the primary was killed. */
  failOver(): Promise<number> {
    if (!this.#replicated) throw new Error("there is no standby");
    return this.#replicated.failOver();
  }

  /** Waits until all is as it was before anything was done to it. */
  async untilWell(): Promise<void> {
    if (this.#replicated?.hasStandby === false) await this.#replicated.attachStandby();
    for (const site of this.sites) await untilWell(site);
  }

  async stop(): Promise<void> {
    for (const service of [this.#second, this.#worker, this.#main]) await service?.stop();
    await this.#replicated?.stop();
    removeCluster(path.join(this.folder, "postgres"));
    if (this.hasDisk) spawnSync("umount", [this.folder]);
    rmSync(this.folder, { recursive: true, force: true });
  }

  async #begin(isReplicated: boolean): Promise<void> {
    if (isReplicated) this.#replicated = await ReplicatedDatabase.start(this.folder);
    const [first = "", second] = this.sites;
    const given = () => ({ DATABASE_URL: this.address("app"), DATABASE_OWNER_URL: this.address("owner") });
    const own = isReplicated ? given() : { DATABASE_URL: "", DATABASE_OWNER_URL: "" };
    if (isReplicated) await runGalley(["demo", "load"], { env: { ...this.#env, ...own }, quiet: true });
    this.#main = this.#service("start", first, { ...own, GALLEY_WORKER: "off" });
    await untilWell(first);
    this.#worker = this.#service("worker", first, own);
    if (second) {
      this.#second = this.#service("start", second, given());
      await untilWell(second);
    }
    const [person] = JSON.parse(readFileSync(inProject("prisma", "demo", "people.json"), "utf8"));
    const cookie = await signInOverHttp(first, person.email, person.password);
    const [source] = await this.sql<{ id: string }>("SELECT id FROM source WHERE NOT confidential LIMIT 1");
    this.#load = new Load({ sites: this.sites, cookie, sourceId: source?.id ?? "" }, clients);
  }

  #service(script: string, site: string, env: Readonly<Record<string, string>>): Service {
    mkdirSync(inProject(".galley"), { recursive: true });
    const place = { GALLEY_DATA: this.folder, PORT: new URL(site).port, NEXTAUTH_URL: site };
    const service = new Service(
      [inProject("scripts", `${script}.mjs`)],
      { ...this.#env, ...place, ...env },
      inProject(".galley", "faults.log"),
    );
    service.start();
    return service;
  }

  #postmasterFile(): string[] {
    return readFileSync(path.join(this.folder, "postgres", "postmaster.pid"), "utf8").split("\n");
  }
}

/** What a supervisor started and keeps running; the database and its builder, which it may have started too, are others. */
function serverOf(supervisor: number): number {
  const found = childrenOf(supervisor).find(({ command }) => !/\/bin\/(?:postgres|esbuild)/.test(command));
  if (!found) throw new Error(`process ${supervisor} keeps nothing running`);
  return found.pid;
}

async function untilWell(site: string): Promise<void> {
  for (const before = performance.now(); performance.now() - before < startTime; await sleep(100)) {
    const status = await withinTime(healthTime, async (signal) => {
      const answer = await fetch(`${site}/api/health`, { signal });
      await answer.arrayBuffer();
      return answer.status;
    }).catch(() => 0);
    if (status === 200) return;
  }
  throw new Error(`${site} did not become well; .galley/faults.log says why`);
}
