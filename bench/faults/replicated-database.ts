import { chmodSync, chownSync, cpSync, mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { connect, createServer, type Server, type Socket } from "node:net";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import { makeDatabase } from "../../scripts/setup/database-roles.mjs";
import { openCluster } from "../../scripts/setup/postgres-cluster.mjs";
import { newSecret } from "../../scripts/setup/postgres-passwords.mjs";
import { startServer, stopServer } from "../../scripts/setup/postgres-server.mjs";
import { upgradeDatabase } from "../../scripts/setup/upgrade-database.mjs";
import { signal, treeOf } from "./processes";

type Cluster = ReturnType<typeof openCluster>;
type Running = { readonly cluster: Cluster; readonly pid: number; readonly port: number };

/**
 * A PostgreSQL as an operator has it who cannot lose a thing: a primary that answers only when a standby has written too.
 * The standby began as a copy of the data folder. One address leads to whichever is the primary.
 */
export class ReplicatedDatabase {
  readonly #folder: string;
  readonly #passwords = { superuser: newSecret(), owner: newSecret(), app: newSecret() };
  readonly #door: Server;
  readonly #through = new Set<Socket>();
  #primary: Running | null = null;
  #standby: Running | null = null;
  #made = 0;

  private constructor(folder: string) {
    this.#folder = folder;
    this.#door = createServer((client) => this.#lead(client));
  }

  static async start(folder: string): Promise<ReplicatedDatabase> {
    const database = new ReplicatedDatabase(folder);
    await new Promise<void>((resolve) => database.#door.listen(0, "127.0.0.1", resolve));
    const cluster = openCluster(path.join(folder, "primary"), database.#passwords.superuser);
    database.#primary = await database.#run(cluster);
    const superuser = new pg.Client({ ...database.#direct(database.#primary.port), database: "postgres" });
    await superuser.connect();
    await makeDatabase(superuser, "galley", database.#passwords).finally(() => superuser.end());
    await upgradeDatabase(database.address("owner"));
    await database.attachStandby();
    return database;
  }

  /** The address of the database for one of its roles, which stays when the standby takes over. */
  address(role: "app" | "owner" | "superuser"): string {
    const { port } = this.#door.address() as { port: number };
    const user = role === "superuser" ? "postgres" : `galley_${role}`;
    return `postgresql://${user}:${this.#passwords[role]}@127.0.0.1:${port}/galley`;
  }

  /** Copies the primary's folder while it runs, and has the copy follow it; from then on nothing is committed without it. */
  async attachStandby(): Promise<void> {
    const primary = this.#primary as Running;
    this.#made += 1;
    const home = path.join(this.#folder, `standby-${this.#made}`);
    mkdirSync(home);
    chmodSync(home, 0o755);
    const copy = path.join(home, "postgres");
    const client = new pg.Client(this.#direct(primary.port));
    await client.connect();
    try {
      await client.query("SELECT pg_backup_start('standby', true)");
      copyFolder(primary.cluster, copy);
      const { rows } = await client.query<{ labelfile: string }>("SELECT labelfile FROM pg_backup_stop(false)");
      writeFileSync(path.join(copy, "backup_label"), rows[0]?.labelfile ?? "");
      writeFileSync(path.join(copy, "standby.signal"), "");
      const { host, port, user, password } = this.#direct(primary.port);
      const source = `primary_conninfo = 'host=${host} port=${port} user=${user} password=${password}'\n`;
      writeFileSync(path.join(copy, "postgresql.auto.conf"), source);
      own(primary.cluster, copy);
      this.#standby = await this.#run({ ...primary.cluster, folder: copy });
      await client.query("ALTER SYSTEM SET synchronous_standby_names = '*'");
      await client.query("SELECT pg_reload_conf()");
      for (;;) {
        const { rowCount } = await client.query("SELECT FROM pg_stat_replication WHERE sync_state = 'sync'");
        if (rowCount) return;
        await sleep(100);
      }
    } finally {
      await client.end();
    }
  }

  get hasStandby(): boolean {
    return this.#standby !== null;
  }

  /** Kills the primary and lets the standby take over. Gives the moment of the kill. */
  async failOver(): Promise<number> {
    const standby = this.#standby as Running;
    signal(treeOf((this.#primary as Running).pid), "SIGKILL");
    const killed = performance.now();
    this.#primary = null;
    const client = new pg.Client(this.#direct(standby.port));
    await client.connect();
    await client.query("SELECT pg_promote(true, 60)").finally(() => client.end());
    this.#primary = standby;
    this.#standby = null;
    for (const socket of this.#through) socket.destroy();
    return killed;
  }

  async stop(): Promise<void> {
    this.#door.close();
    for (const socket of this.#through) socket.destroy();
    for (const running of [this.#standby, this.#primary]) if (running) await stopServer(running.cluster, running.pid);
  }

  async #run(cluster: Cluster): Promise<Running> {
    const started = await startServer(cluster, { log: path.join(this.#folder, "postgres.log") });
    if (!started) throw new Error("the database was not started");
    return { cluster, ...started };
  }

  #direct(port: number) {
    return { host: "127.0.0.1", port, user: "postgres", password: this.#passwords.superuser, database: "galley" };
  }

  #lead(client: Socket): void {
    const server = this.#primary && connect(this.#primary.port, "127.0.0.1");
    if (!server) return void client.destroy();
    for (const [from, to] of [
      [client, server],
      [server, client],
    ] as const) {
      this.#through.add(from);
      from.on("error", () => from.destroy());
      from.on("close", () => {
        this.#through.delete(from);
        to.destroy();
      });
      from.pipe(to);
    }
  }
}

function copyFolder({ folder }: Cluster, copy: string): void {
  const left = new Set(["postmaster.pid", "postmaster.opts", "standby.signal"]);
  cpSync(folder, copy, { recursive: true, filter: (from) => !left.has(path.basename(from)) });
}

/** PostgreSQL runs only on files of its own account. */
function own({ account }: Cluster, file: string): void {
  if (!account) return;
  chownSync(file, account.uid, account.gid);
  for (const entry of readdirSync(file, { withFileTypes: true })) {
    const inner = path.join(file, entry.name);
    if (entry.isDirectory()) own({ account } as Cluster, inner);
    else chownSync(inner, account.uid, account.gid);
  }
}
