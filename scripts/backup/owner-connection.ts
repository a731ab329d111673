import pg from "pg";

/**
 * Does something over a connection as the owner of the tables, by DATABASE_OWNER_URL or, where one role is for everything,
 * DATABASE_URL.
 */
export async function asOwner<T>(work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({
    connectionString: process.env.DATABASE_OWNER_URL || process.env.DATABASE_URL,
    application_name: "galley-backup",
  });
  // What was under way when the connection was lost says so itself.
  client.on("error", () => {});
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end().catch(() => {});
  }
}
