import { sourceReaderOf } from "@/lib/auth/source-reader";
import { defineCommand, done } from "@/lib/commands/define-command";
import { anchorInNewest } from "@/lib/commands/parts/anchor-in-newest";
import { endStandingSignOff, takeOpenArticle } from "@/lib/commands/parts/claim-in-hand";
import { type FactsInSource, factsInSource } from "@/lib/commands/parts/facts-in-source";
import { countsNow } from "@/lib/commands/parts/keep-coverage";
import { touchArticle } from "@/lib/data/article/articles";
import { insertClaim } from "@/lib/data/claim/claims";
import type { Transaction } from "@/lib/data/database";
import { insertEvidence } from "@/lib/data/evidence/evidence";
import { findNewestKept } from "@/lib/data/evidence/snapshots";
import { sourceInEvent } from "@/lib/data/evidence/source-facts";
import { getStandingSource } from "@/lib/data/evidence/sources";
import { getRatingScale } from "@/lib/data/verdict/rating-scales";
import { insertVerdict } from "@/lib/data/verdict/verdicts";
import { claimFieldsIn, usualFields } from "@/lib/domain/claim/fields";
import { pairToTick, tickPassage, tickStatement } from "@/lib/domain/claim/tick";
import { checkKeepsName, type SourceReader } from "@/lib/domain/evidence/source";
import { ok, type Result, refuse } from "@/lib/domain/result";
import type { TickFactInput } from "@/lib/input/claim";

/** Of a confidential source, events do not say where its words hold a passage. */
const nowhere = { passageStart: null, passageEnd: null, page: null };

/**
 * Ticks a fact of the newest version with a copy of a source that says the same: marks it, puts the exact passage to it, and
 * submits the scale's plain confirmation, for a second person to approve. Whether both agree is worked out here. Refuses what
 * factsInSource and pairToTick refuse, `article-changed`, `snapshot-replaced`, `source-retired`, `fact-taken`,
 * `no-confirming-rating` and `words-name-source`.
 */
export const tickFact = defineCommand<TickFactInput, { claimId: string; number: number }, FactsInSource>({
  name: "tick-fact",
  permission: "verdict:submit",
  prepare: ({ articleId, snapshotId }, actor) => factsInSource(sourceReaderOf(actor), articleId, snapshotId),
  async run({ tx, actor, now }, input, { version, source, matched, pageOf }) {
    const taken = await takeOpenArticle(tx, input.articleId);
    if (!taken.ok) return taken;
    const article = taken.value;
    if (article.versionNumber !== version.number) return refuse("article-changed");
    const newest = await anchorInNewest(tx, article, input, version);
    if (!newest.ok) return newest;
    const { range, seenVersion, anchor, standing } = newest.value;
    const pair = pairToTick(range, matched.facts, matched.pairs);
    if (!pair.ok) return pair;
    if (standing !== null) return refuse("fact-taken", { number: standing });
    const place = tickPassage(source, pair.value.source);
    if (!place) return refuse("fact-not-in-source");
    const passage = source.text.slice(place.start, place.end);
    const usable = await checkSource(tx, sourceReaderOf(actor), source, passage);
    if (!usable.ok) return usable;
    const scale = await getRatingScale(tx);
    const rating = scale.ratings.find(({ confirms }) => confirms);
    if (!rating) return refuse("no-confirming-rating");

    const number = article.claimCount + 1;
    const fields = claimFieldsIn({ ...usualFields, statement: tickStatement(anchor.quote) });
    const claimId = await insertClaim(
      tx,
      {
        ...{ ...fields, articleId: article.id, number, markedById: actor.id },
        ...{ isTick: true, state: "submitted", evidenceChangedById: actor.id },
      },
      version.id,
      anchor,
    );
    const page = pageOf(place);
    const [snapshot, { saltedSha256 }] = [source.snapshotId, source];
    const evidence = await insertEvidence(tx, {
      ...{ claimId, sourceId: source.id, stance: "supports", passage, note: null, addedById: actor.id },
      ...{ snapshotId: snapshot, passageHow: "exact", passageStart: place.start, passageEnd: place.end, page },
    });
    const verdict = { claimId, number: 1, ratingId: rating.id, rationale: null, correction: null, authorId: actor.id };
    await insertVerdict(tx, verdict);
    const signOffEnded = await endStandingSignOff(tx, article, await now());
    await touchArticle(tx, article.id, await now(), { claimCount: number, ...(await countsNow(tx, article)) });
    const { start, end, quote } = anchor;
    const told = usable.value.isConfidential ? nowhere : { passageStart: place.start, passageEnd: place.end, page };
    return done({
      value: { claimId, number },
      event: {
        type: "claim.ticked",
        subject: claimId,
        articleId: article.id,
        claimId,
        to: "submitted",
        data: {
          ...{ number, version: version.number, seenVersion, start, end, quote, ...fields },
          ...{ source: await sourceInEvent(tx, source.id), evidence, snapshot, saltedSha256, passage, ...told },
          ...{ verdict: 1, rating: rating.key, ratingLabel: rating.label, scale: scale.version, signOffEnded },
        },
      },
    });
  },
});

/** Whether the copy is still the one to tick with, now that nothing can come between. */
async function checkSource(
  tx: Transaction,
  reader: SourceReader,
  { id, snapshotId }: FactsInSource["source"],
  passage: string,
): Promise<Result<{ readonly isConfidential: boolean }>> {
  const source = await getStandingSource(reader, id, tx);
  if (source.isHidden) return refuse("source-hidden");
  if (source.retired) return refuse("source-retired", { title: source.title });
  const newest = await findNewestKept(tx, source.id);
  if (source.id !== id || newest?.id !== snapshotId) return refuse("snapshot-replaced");
  const named = checkKeepsName(source, { passage });
  return named.ok ? ok({ isConfidential: source.confidence !== null }) : named;
}
