import "server-only";
import { createHmac } from "node:crypto";
import { findCredentials } from "@/lib/data/desk/people";
import { countFailures, forgetAttemptsOlderThan, insertAttempt, markSucceeded } from "@/lib/data/desk/sign-in-attempts";
import { env } from "@/lib/env";
import { networkOf } from "./network";
import { compareWithNothing, passwordMatches } from "./password";

/** How many failures are allowed in the window, per account and per network address. */
export const MAX_ACCOUNT_FAILURES = 8;
export const MAX_ADDRESS_FAILURES = 40;
const WINDOW_MS = 15 * 60 * 1000;

export type SignInOutcome =
  | { readonly outcome: "signed-in"; readonly personId: string; readonly sessionVersion: number }
  | { readonly outcome: "denied" }
  | { readonly outcome: "rate-limited" };

/**
 * Judges one attempt. An unknown account, a closed one and a wrong password do the same work and give the same answer.
 * The attempt is counted before it is judged, in the database, so that neither restarts nor many at once help a guesser.
 */
export async function signIn(email: string, password: string, networkAddress: string): Promise<SignInOutcome> {
  const account = keyed(email.trim().toLowerCase());
  const address = keyed(networkOf(networkAddress));
  const attempt = await insertAttempt(account, address);
  const failures = await countFailures(account, address, WINDOW_MS);
  if (failures.account > MAX_ACCOUNT_FAILURES || failures.address > MAX_ADDRESS_FAILURES)
    return { outcome: "rate-limited" };

  const person = await findCredentials(email.trim().toLowerCase());
  const hash = person?.passwordHash;
  const matches = hash ? await passwordMatches(hash, password) : await compareWithNothing(password);
  if (!person?.active || !matches) return { outcome: "denied" };
  await markSucceeded(attempt);
  await forgetAttemptsOlderThan(2 * WINDOW_MS);
  return { outcome: "signed-in", personId: person.id, sessionVersion: person.sessionVersion };
}

/** Attempts are counted without keeping whose they were. */
function keyed(value: string): string {
  return createHmac("sha256", env().NEXTAUTH_SECRET).update(value).digest("base64url");
}
