import { findArticleById, readVersion } from "@/lib/data/article/articles";
import { database } from "@/lib/data/database";
import type { Result } from "@/lib/domain/result";
import { as, type Desk } from "./desk";

/** Where random numbers in [0, 1) come from, and where pages that can be fetched stand. */
export type Chance = { readonly random: () => number; readonly pageAddress: () => string };

/** Of these words random texts and what is said of them are made. */
export const words = [
  "bridge",
  "river",
  "council",
  "1932",
  "1951",
  "money",
  "mayor",
  "boats",
  "stone",
  "nobody",
  "opened",
  "paid",
];

/** What an act came to; null where there was nothing to do it to. */
export type Done = Promise<Result<unknown> | null>;

/** Chooses at random what an act is done to: a claim, a piece of evidence, a source, a range of words. */
export class RandomPicks {
  constructor(
    readonly desk: Desk,
    readonly articleId: string,
    readonly chance: Chance,
  ) {}

  one<T>(all: readonly T[]): T {
    return all[Math.floor(this.chance.random() * all.length)] as T;
  }

  protected reviewer() {
    return as(this.desk.reviewer);
  }

  protected editor() {
    return as(this.desk.editor);
  }

  protected async onClaim(act: (seen: { claimId: string; revision: number }) => Done): Done {
    const claims = await database().claim.findMany({
      where: { articleId: this.articleId, state: { not: "taken-back" } },
      select: { id: true, revision: true },
      orderBy: { number: "asc" },
    });
    const claim = this.one(claims);
    return claim ? act({ claimId: claim.id, revision: claim.revision }) : null;
  }

  protected async pieces() {
    return database().evidence.findMany({
      where: { claim: { articleId: this.articleId, state: { not: "taken-back" } }, removedAt: null },
      include: { claim: { select: { revision: true } }, snapshot: true },
      orderBy: { addedAt: "asc" },
    });
  }

  protected async onPiece(
    act: (
      seen: { claimId: string; revision: number; evidenceId: string },
      piece: Awaited<ReturnType<RandomPicks["pieces"]>>[number],
    ) => Done,
  ): Done {
    const piece = this.one(await this.pieces());
    if (!piece) return null;
    return act({ claimId: piece.claimId, revision: piece.claim.revision, evidenceId: piece.id }, piece);
  }

  protected async onSource(act: (seen: { sourceId: string; revision: number }) => Done): Done {
    const ids = (await this.pieces()).map(({ sourceId }) => sourceId);
    const source = this.one(await database().source.findMany({ where: { id: { in: ids } }, orderBy: { id: "asc" } }));
    return source ? act({ sourceId: source.id, revision: source.revision }) : null;
  }

  /** One to eight words of the newest version. */
  protected async range() {
    const article = await findArticleById(this.articleId);
    const versionNumber = article?.versionNumber ?? 1;
    const { text } = await readVersion(this.articleId, versionNumber);
    const all = [...text.matchAll(/\S+/g)].map(({ index, 0: word }) => ({ start: index, end: index + word.length }));
    const first = Math.floor(this.chance.random() * all.length);
    const last = Math.min(all.length - 1, first + Math.floor(this.chance.random() * 8));
    return { versionNumber, start: all[first]?.start ?? 0, end: all[last]?.end ?? 0 };
  }
}
