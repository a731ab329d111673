import { oneOf, oneOfOrNull } from "@/lib/data/columns";
import "server-only";
import { database } from "@/lib/data/database";
import { type ClaimState, claimStates } from "@/lib/domain/claim/claim";
import { type Stance, stances } from "@/lib/domain/evidence/evidence";
import { type PassageHow, passageHows } from "@/lib/domain/evidence/snapshot";
import type { SourceReader } from "@/lib/domain/evidence/source";
import { shownPlaceOf } from "./evidence";

/** A standing piece of evidence of a source, with the claim that it is put to and where its passage stands. */
export type SnapshotUse = {
  readonly evidenceId: string;
  readonly stance: Stance;
  readonly passage: string | null;
  readonly snapshotId: string | null;
  readonly passageHow: PassageHow | null;
  readonly passageStart: number | null;
  readonly passageEnd: number | null;
  readonly page: number | null;
  readonly positionMs: number | null;
  readonly claim: {
    readonly id: string;
    readonly number: number;
    readonly revision: number;
    readonly statement: string;
    readonly state: ClaimState;
  };
  readonly article: { readonly slug: string; readonly title: string };
};

/** The most pieces that are read of one source; the newest. */
const MOST = 200;

/** A source's standing evidence as the reader may see it, newest first. */
export async function listUsesForSnapshot(reader: SourceReader, sourceId: string): Promise<SnapshotUse[]> {
  const rows = await database().evidence.findMany({
    where: { sourceId, removedAt: null, claim: { state: { not: "taken-back" } } },
    select: {
      id: true,
      stance: true,
      passage: true,
      snapshotId: true,
      passageHow: true,
      passageStart: true,
      passageEnd: true,
      page: true,
      positionMs: true,
      source: { select: { confidential: true, addedById: true } },
      claim: {
        select: {
          id: true,
          number: true,
          revision: true,
          statement: true,
          state: true,
          article: { select: { slug: true, title: true } },
        },
      },
    },
    orderBy: [{ addedAt: "desc" }, { id: "desc" }],
    take: MOST,
  });
  return rows.map(({ id, stance, passageHow, source, claim: { article, ...claim }, ...row }) => ({
    ...shownPlaceOf({ ...row, passageHow: oneOfOrNull(passageHows, passageHow) }, source, reader),
    evidenceId: id,
    stance: oneOf(stances, stance),
    claim: { ...claim, state: oneOf(claimStates, claim.state) },
    article,
  }));
}
