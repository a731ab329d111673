import "server-only";
import { type Actor, may } from "@/lib/auth/authorize";
import { sourceReaderOf } from "@/lib/auth/source-reader";
import { findKinds } from "@/lib/data/find/kinds";
import { findOpened } from "@/lib/data/find/opened";
import { ok, type Result } from "@/lib/domain/result";
import { defineQuery } from "@/lib/queries/define-query";
import type { Found } from "./find-anything";

const nothingAsked = { query: "", words: [], phrase: "" };

/**
 * What a person opened before, as they may see it now, by the addresses that their browser kept: it keeps no name, and what is
 * gone or was forbidden since is left out.
 */
export const recallOpened = defineQuery(
  "article:read",
  async (actor: Actor, addresses: readonly string[]): Promise<Result<readonly Found[]>> => {
    const found = await Promise.all(
      addresses.map(async (address): Promise<Found | null> => {
        const opened = await findOpened(address);
        if (!opened || !may(actor, findKinds[opened.kind].permission)) return null;
        const [row] = await findKinds[opened.kind].show([opened.id], nothingAsked, sourceReaderOf(actor));
        if (!row) return null;
        return { ...row, kind: opened.kind, title: { text: row.title, hits: [] }, said: null, score: 0 };
      }),
    );
    return ok(found.filter((each) => each !== null));
  },
);
