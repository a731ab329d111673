import { defineCommand, done } from "@/lib/commands/define-command";
import { insertOriginal } from "@/lib/data/article/originals";
import { type Fetched, fetchSafely } from "@/lib/evidence/fetch/fetch-safely";
import type { FetchOriginalInput } from "@/lib/input/article";

/**
 * Fetches a page and keeps its bytes, for an article or a new version to be made from. Gives the original's id and its
 * final address. Refuses what the safe fetcher refuses, in its words.
 */
export const fetchOriginal = defineCommand<FetchOriginalInput, { originalId: string; address: string }, Fetched>({
  name: "fetch-original",
  permission: "article:import",
  prepare: ({ address }) => fetchSafely(address),
  async run({ tx, actor }, input, { bytes, contentType, finalAddress, redirects }) {
    const page = { bytes, mediaType: contentType, name: null, address: finalAddress };
    const { id, sha256 } = await insertOriginal(tx, page, actor.id);
    return done({
      value: { originalId: id, address: finalAddress },
      event: {
        type: "original.fetched",
        subject: id,
        data: {
          askedAddress: input.address,
          address: finalAddress,
          redirects: redirects.length,
          bytes: bytes.length,
          sha256,
        },
      },
    });
  },
});
