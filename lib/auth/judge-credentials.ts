import "server-only";
import type { User } from "next-auth";
import { log } from "@/lib/log";
import { signIn } from "./sign-in";

/** The longest account and password that are looked at; longer ones are denied unread. */
const MAX_CREDENTIAL_LENGTH = 300;

/** What next-auth hands over of a sign-in: whatever was sent, and the request's headers. */
type Sent = Readonly<Record<string, unknown>> | undefined;

/**
 * The person whose account and password were sent, or null when they are denied. next-auth puts the message of an error
 * into the address of the sign-in page, so the only ones thrown are "rate-limited" and, for whatever fails, "fault".
 */
export async function judgeCredentials(credentials: Sent, headers: Sent): Promise<User | null> {
  const email = textOf(credentials?.email);
  const password = textOf(credentials?.password);
  // No account's address holds a control character, and the database cannot even be asked for some of them.
  if (email === null || password === null || /[\p{Cc}\p{Surrogate}]/u.test(email)) return null;
  const result = await signIn(email, password, networkAddress(headers)).catch((error: unknown) => {
    log.error({ err: error }, "sign-in failed");
    throw new Error("fault");
  });
  if (result.outcome === "rate-limited") throw new Error("rate-limited");
  return result.outcome === "signed-in" ? { id: result.personId, sessionVersion: result.sessionVersion } : null;
}

/** A member as it was sent: "" where it is missing, null where it is no text or too long. */
function textOf(value: unknown): string | null {
  if (value === undefined) return "";
  return typeof value === "string" && value.length <= MAX_CREDENTIAL_LENGTH ? value : null;
}

/** The server sets this header from the connection, or from a proxy that it is told to trust; see lib/request-door.ts. */
function networkAddress(headers: Sent): string {
  const forwarded = String(headers?.["x-forwarded-for"] ?? "");
  return forwarded.split(",").at(-1)?.trim() || "unknown";
}
