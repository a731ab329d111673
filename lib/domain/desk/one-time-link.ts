import { toBase64 } from "@/lib/domain/record/audit/base64";

/** What a one-time link is for: the account's first password, or another one. */
export const linkKinds = ["account", "reset"] as const;
export type LinkKind = (typeof linkKinds)[number];

/** How long a link can be opened, in milliseconds: three days. */
export const linkLifetime = 3 * 24 * 60 * 60 * 1_000;

/** How many random bytes a link's token has. */
export const linkTokenBytes = 32;

/** A token as it stands in a link: base64url without padding. */
export const linkTokenForm = /^[A-Za-z0-9_-]{43}$/;

/** The page that a link opens. */
const linkPath = "/set-password";

/** The token that those random bytes are, 32 of them. */
export function linkToken(bytes: Uint8Array): string {
  return toBase64(bytes).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
}

/** The link. The token follows the `#`, which browsers send to nobody. `site` is Galley's address without a slash at the end. */
export function linkAddress(site: string, token: string): string {
  return `${site}${linkPath}#${token}`;
}

/**
 * Since when a person's sign-in stands, and who caused it: whoever made the link by which the password was set. Changing
 * one's own password, which needs the current one, begins no other. `madeById` is null for the operator at the command line.
 */
export type SignIn = {
  readonly since: Date;
  readonly kind: LinkKind;
  readonly linkId: string;
  readonly madeById: string | null;
  readonly madeAt: Date;
};
