import "server-only";
import type { Transaction } from "@/lib/data/database";
import { ratingOf } from "@/lib/data/verdict/rating-scales";
import type { EventData } from "@/lib/domain/record/audit/events/event-data";
import { LogFaultFound } from "@/lib/domain/record/audit/log-fault";
import { defaultRatings, signsOf } from "@/lib/domain/verdict/rating-scale";
import { eventInBytes } from "./audit-events";

type ToldRating = EventData["rating-scale.changed"]["ratings"][number];

/**
 * Checks that every version of the rating scale is what its event says, and the first what a new newsroom starts with: who
 * lets a wrong text stand under a rating changes what a sign-off has to name. Throws LogFaultFound.
 */
export async function checkScales(tx: Transaction): Promise<void> {
  const events = await tx.auditEvent.findMany({ where: { type: "rating-scale.changed" }, select: { bytes: true } });
  const told = new Map<number, readonly ToldRating[]>([[1, defaultRatings]]);
  for (const { bytes } of events) {
    const event = eventInBytes(bytes);
    if (event.type === "rating-scale.changed") told.set(Number(event.to), event.data.ratings);
  }
  const scales = await tx.ratingScale.findMany({ include: { ratings: { orderBy: { position: "asc" } } } });
  for (const { version, ratings } of scales) {
    const said = told.get(version);
    const rows = ratings.map((row) => ratingOf(row, version));
    if (!said || !isSame(said, rows)) throw new LogFaultFound({ what: "scale-changed", version });
    told.delete(version);
  }
  for (const version of told.keys()) throw new LogFaultFound({ what: "scale-changed", version });
}

function isSame(said: readonly ToldRating[], rows: readonly ReturnType<typeof ratingOf>[]): boolean {
  const signs = signsOf(said);
  const line = (rating: ToldRating, sign: string | undefined) => {
    const { key, label, colour, number, sourceless, mayStand, confirms } = rating;
    return JSON.stringify([key, label, colour, number, sourceless, mayStand, confirms, sign]);
  };
  return (
    said.length === rows.length &&
    said.every((rating, i) => {
      const row = rows[i];
      return row !== undefined && line(rating, signs[i]) === line(row, row.sign);
    })
  );
}
