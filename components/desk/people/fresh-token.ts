import { linkToken, linkTokenBytes } from "@/lib/domain/desk/one-time-link";

/** The token of a new one-time link, made in the browser of whoever makes the link: the server keeps its hash alone. */
export function freshToken(): string {
  return linkToken(crypto.getRandomValues(new Uint8Array(linkTokenBytes)));
}
