import "server-only";
import type { Actor } from "@/lib/auth/authorize";
import type { Transaction } from "@/lib/data/database";
import { insertLink } from "@/lib/data/desk/one-time-links";
import { sha256Hex } from "@/lib/data/sha256";
import { type LinkKind, linkLifetime } from "@/lib/domain/desk/one-time-link";

/** Gives a person a link in place of the one that they have not opened, and what its event tells. Keeps the token's hash alone. */
export async function giveLink(
  tx: Transaction,
  link: { personId: string; kind: LinkKind; token: string; actor: Actor | null; at: Date },
): Promise<{ link: string; expiresAt: string }> {
  const expiresAt = new Date(link.at.getTime() + linkLifetime);
  const id = await insertLink(tx, {
    ...{ personId: link.personId, kind: link.kind, tokenSha256: sha256Hex(link.token) },
    ...{ madeById: link.actor?.id ?? null, madeAt: link.at, expiresAt },
  });
  return { link: id, expiresAt: expiresAt.toISOString() };
}
