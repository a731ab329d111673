import "server-only";
import { findPersonOfMail } from "@/lib/data/notification/mails";
import { sha256Hex } from "@/lib/data/sha256";

/** What a token looks like: 32 bytes in base64url. */
const tokenForm = /^[A-Za-z0-9_-]{43}$/;

/** Whose message holds this token, by id; null for what is none. */
export async function findPersonOfMailToken(token: string): Promise<string | null> {
  return tokenForm.test(token) ? findPersonOfMail(sha256Hex(token)) : null;
}
