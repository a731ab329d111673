import { runApart } from "@/lib/apart/run-apart";
import { defineOperatorCommand, done } from "@/lib/commands/define-command";
import { insertEarlierChecks } from "@/lib/data/exchange/earlier-checks";
import { sha256Hex } from "@/lib/data/sha256";
import { refuse } from "@/lib/domain/result";
import type { ClaimReviewRow } from "@/lib/importers/annotation/claim-review";
import type { ImportEarlierChecksInput } from "@/lib/input/earlier-checks";

/** How many rows a report names one by one. */
const mostNamed = 100;

/**
 * What came of a file: how many checks are new, how many were there already, and, by their place in the file, the rows
 * that state no claim and those of which something could not be read. At most a hundred of each are named.
 */
export type ImportedChecks = {
  readonly added: number;
  readonly known: number;
  readonly refused: { row: number; problem: string }[];
  readonly refusedCount: number;
  readonly noted: { row: number; notes: string[] }[];
  readonly notedCount: number;
};

/** Takes ClaimReviews into the library of earlier checks. Refuses what readClaimReviews does, and claimreview-nothing-read. */
export const importEarlierChecks = defineOperatorCommand<
  ImportEarlierChecksInput,
  ImportedChecks,
  readonly ClaimReviewRow[]
>({
  name: "import-earlier-checks",
  permission: "earlier-check:import",
  prepare: ({ bytes }) => runApart("read-claim-reviews", { bytes }),
  async run({ tx, actor, now }, { bytes }, rows) {
    const checks = rows.flatMap((row) => ("check" in row ? [{ row: row.row, ...row.check }] : []));
    const refused = rows.flatMap((row) => ("problem" in row ? [{ row: row.row, problem: row.problem }] : []));
    if (checks.length === 0) return refuse("claimreview-nothing-read", { count: refused.length });
    const noted = checks.filter(({ notes }) => notes.length > 0).map(({ row, notes }) => ({ row, notes: [...notes] }));
    const kept = checks.map(({ row: _, ...check }) => check);
    const added = await insertEarlierChecks(tx, kept, actor?.id ?? null, await now());
    return done({
      value: {
        ...{ added, known: checks.length - added },
        ...{ refused: refused.slice(0, mostNamed), refusedCount: refused.length },
        ...{ noted: noted.slice(0, mostNamed), notedCount: noted.length },
      },
      event: {
        type: "earlier-checks.imported",
        subject: "earlier-checks",
        data: { sha256: sha256Hex(bytes), added, known: checks.length - added, refused: refused.length },
      },
    });
  },
});
