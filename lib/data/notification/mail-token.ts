import "server-only";
import { createHmac } from "node:crypto";
import { env } from "@/lib/env";

/**
 * The token by which the reader of a message unsubscribes. It is worked out of the message's id and the server's secret, so
 * that a message that is sent again has the same, and the database holds its hash alone.
 */
export function mailToken(mailId: string): string {
  return createHmac("sha256", env().NEXTAUTH_SECRET).update(`galley unsubscribe ${mailId}`).digest("base64url");
}
