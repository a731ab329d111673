import "server-only";
import { createHmac } from "node:crypto";
import { findPersonOfMail } from "@/lib/data/notification/mails";
import { sha256Hex } from "@/lib/data/sha256";
import { env } from "@/lib/env";

/** What a token looks like: 32 bytes in base64url. */
const tokenForm = /^[A-Za-z0-9_-]{43}$/;

/**
 * The token by which the reader of a message unsubscribes. It is worked out of the message's id and the server's secret, so
 * that a message that is sent again has the same, and the database holds its hash alone.
 */
export function mailToken(mailId: string): string {
  return createHmac("sha256", env().NEXTAUTH_SECRET).update(`galley unsubscribe ${mailId}`).digest("base64url");
}

/** Whose message holds this token, by id; null for what is none. */
export async function findPersonOfMailToken(token: string): Promise<string | null> {
  return tokenForm.test(token) ? findPersonOfMail(sha256Hex(token)) : null;
}
