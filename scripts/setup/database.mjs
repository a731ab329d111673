import { makeDatabase } from "./database-roles.mjs";
import { joinEmbeddedPostgres } from "./embedded-postgres.mjs";
import { Refusal } from "./speak.mjs";

/** How long a database of the operator's may take to answer, in milliseconds. */
const answerTime = 10_000;

/**
 * The address of an embedded server's database for one of its roles.
 * @param {{ port: number, user: string, password: string, name?: string }} parts
 */
export function embeddedAddress({ port, user, password, name = "galley" }) {
  return `postgresql://${user}:${password}@127.0.0.1:${port}/${name}`;
}

/**
 * The database to work with: the one that DATABASE_URL names, or else the embedded one of a folder.
 * @param {string} folder  for the embedded one
 * @param {{ isServer?: boolean, extra?: string[] }} [options]  see joinEmbeddedPostgres
 * @returns {Promise<{ url: string, ownerUrl: string, isEmbedded: boolean, onLost: (tell: (why: string) => void) => void,
 *   onMoved: (tell: () => void) => void, leave: () => Promise<void> }>} `url` for the application, `ownerUrl` for
 *   migrations; both change when the database moves
 * @throws {Refusal} when it cannot be reached
 */
export async function openDatabase(folder, options) {
  if (process.env.DATABASE_URL) return openGiven(process.env.DATABASE_URL, process.env.DATABASE_OWNER_URL);
  const { passwords, port, superuser, leave, onLost, onMoved } = await joinEmbeddedPostgres(folder, options);
  const address = (user, password) => embeddedAddress({ port: port(), user, password });
  try {
    await makeDatabase(superuser, "galley", passwords);
  } catch (error) {
    await leave();
    throw error;
  }
  return {
    get url() {
      return address("galley_app", passwords.app);
    },
    get ownerUrl() {
      return address("galley_owner", passwords.owner);
    },
    isEmbedded: true,
    onLost,
    onMoved,
    leave,
  };
}

async function openGiven(url, ownerUrl = url) {
  await tryOut(url, "DATABASE_URL");
  if (ownerUrl !== url) await tryOut(ownerUrl, "DATABASE_OWNER_URL");
  return { url, ownerUrl, isEmbedded: false, onLost: () => {}, onMoved: () => {}, leave: async () => {} };
}

async function tryOut(url, variable) {
  const { default: pg } = await import("pg");
  if (!/^postgres(ql)?:\/\//.test(url) || !URL.canParse(url)) {
    throw new Refusal(`${variable} is not an address of the form postgresql://user:password@host:5432/galley.`);
  }
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: answerTime });
  client.on("error", () => {});
  try {
    await client.connect();
    await client.query("SELECT 1");
  } catch (error) {
    throw new Refusal(`The database at ${place(url)} cannot be reached (${variable}): ${reason(error)}.`);
  } finally {
    await client.end().catch(() => {});
  }
}

/** Host, port and name, and nothing that is secret. */
function place(url) {
  const { host, pathname } = new URL(url);
  return `${host}${pathname}`;
}

function reason(error) {
  const known = {
    ECONNREFUSED: "nothing answers there",
    ENOTFOUND: "there is no such host",
    "28P01": "it refuses the password",
    28000: "it refuses the sign-in",
    "3D000": "it has no database of that name",
  };
  return known[error.code] ?? error.message ?? "no answer";
}
