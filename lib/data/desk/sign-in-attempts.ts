import "server-only";
import { database, databaseTime } from "@/lib/data/database";

/** Notes an attempt before it is judged, so that attempts made at once all count; gives its id. */
export async function insertAttempt(account: string, address: string): Promise<string> {
  const row = await database().signInAttempt.create({ data: { account, address }, select: { id: true } });
  return row.id;
}

/** How many attempts of the last so many milliseconds did not succeed, for the account and for the network address. */
export async function countFailures(
  account: string,
  address: string,
  within: number,
): Promise<{ account: number; address: number }> {
  const since = new Date((await databaseTime()).getTime() - within);
  const [byAccount, byAddress] = await Promise.all([
    database().signInAttempt.count({ where: { account, succeeded: false, at: { gte: since } } }),
    database().signInAttempt.count({ where: { address, succeeded: false, at: { gte: since } } }),
  ]);
  return { account: byAccount, address: byAddress };
}

/** Notes that an attempt succeeded, so that it counts no longer. */
export async function markSucceeded(id: string): Promise<void> {
  await database().signInAttempt.update({ where: { id }, data: { succeeded: true } });
}

/** Forgets attempts that are older than so many milliseconds, which no window reaches any more. */
export async function forgetAttemptsOlderThan(age: number): Promise<void> {
  const moment = new Date((await databaseTime()).getTime() - age);
  await database().signInAttempt.deleteMany({ where: { at: { lt: moment } } });
}
