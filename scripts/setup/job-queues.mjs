/** The advisory lock under which the queues are made, so that two that start at once wait for each other. */
const lock = 72_707_370;

/** The schema in which pg-boss keeps its tables. */
const jobSchema = "pgboss";

/**
 * The queues, with how often a job whose worker died comes back, and after how long a worker counts as dead (seconds).
 * What a worker tells of itself (a host that does not answer) is not tried again here: it plans the next try itself.
 * `deadLetter` is where a job goes that came back too often. lib/data/jobs.ts has the same names.
 */
export const jobQueues = [
  { name: "snapshot-lost", retryLimit: 10, retryDelay: 10, retryBackoff: true, expireInSeconds: 60 },
  {
    name: "take-snapshot",
    // What ended a worker twice would end the next one too: a person may ask for it again.
    retryLimit: 1,
    retryDelay: 30,
    expireInSeconds: 120,
    deadLetter: "snapshot-lost",
  },
  { name: "witness-snapshot", retryLimit: 5, retryDelay: 60, retryBackoff: true, expireInSeconds: 120 },
  { name: "export-lost", retryLimit: 10, retryDelay: 10, retryBackoff: true, expireInSeconds: 60 },
  { name: "make-export", retryLimit: 2, retryDelay: 5, expireInSeconds: 1800, deadLetter: "export-lost" },
  { name: "look-at-exports", retryLimit: 0, expireInSeconds: 60 },
  { name: "mail-lost", retryLimit: 10, retryDelay: 10, retryBackoff: true, expireInSeconds: 60 },
  {
    name: "send-mail",
    // Over a day and a half: a mail server that is down for a night is no reason to lose a message.
    retryLimit: 11,
    retryDelay: 30,
    retryBackoff: true,
    expireInSeconds: 180,
    deadLetter: "mail-lost",
  },
  { name: "look-at-mail", retryLimit: 0, expireInSeconds: 60 },
  { name: "gather-mail", retryLimit: 5, retryDelay: 10, retryBackoff: true, expireInSeconds: 60 },
  { name: "look-at-mail", retryLimit: 0, expireInSeconds: 60 },
  { name: "plan-watch", retryLimit: 2, retryDelay: 30, retryBackoff: true, expireInSeconds: 120 },
  { name: "watch-source", retryLimit: 2, retryDelay: 60, retryBackoff: true, expireInSeconds: 120 },
];

/** The queue through which pg-boss sends what is scheduled; it would make it itself, but as the application it may not. */
const scheduling = { name: "__pgboss__send-it" };

/**
 * Installs or upgrades pg-boss in a database and makes its queues, as the role that owns the tables; the application's
 * own role gets to work with them and no more. Doing it again changes nothing.
 * @param {string} url  of the database, as its owner
 */
export async function installJobQueues(url) {
  const [{ default: pg }, { default: PgBoss }] = await Promise.all([import("pg"), import("pg-boss")]);
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query("SELECT pg_advisory_lock($1)", [lock]);
    const db = { executeSql: (text, values) => client.query(text, values) };
    const boss = new PgBoss({ db, schema: jobSchema, supervise: false, schedule: false });
    // Its faults are those of the calls below, which throw them.
    boss.on("error", () => {});
    await boss.start();
    const known = new Set((await boss.getQueues()).map(({ name }) => name));
    for (const queue of [scheduling, ...jobQueues]) {
      if (known.has(queue.name)) await boss.updateQueue(queue.name, queue);
      else await boss.createQueue(queue.name, queue);
    }
    await boss.stop({ graceful: false });
    await client.query(grants);
  } finally {
    await client.end();
  }
}

const grants = `DO $$
BEGIN
  IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'galley_app') THEN
    GRANT USAGE ON SCHEMA ${jobSchema} TO galley_app;
    GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA ${jobSchema} TO galley_app;
    REVOKE INSERT, DELETE ON ${jobSchema}.queue, ${jobSchema}.version FROM galley_app;
  END IF;
END $$`;
