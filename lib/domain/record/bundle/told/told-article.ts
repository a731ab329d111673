import type { VersionOrigin } from "@/lib/domain/article/article";
import type { AuditEventType, EventData } from "@/lib/domain/record/audit/events/event-data";
import type { SignInInEvent } from "@/lib/domain/record/audit/events/sign-in";
import type { EventRecord } from "@/lib/domain/record/bundle/event-record";
import {
  type ClaimKind,
  claimTellers,
  markedClaim,
  notedClaim,
  type ToldClaim,
  tellClaim,
  tellWithheld,
  tickedClaim,
} from "./told-claim";
import { carryPlace } from "./told-place";
import { ToldSkips } from "./told-skips";
import { type ToldThreads, toldThreads } from "./told-threads";

export type ToldVersion = {
  readonly number: number;
  readonly sha256: string;
  readonly origin: VersionOrigin;
  readonly originalSha256: string | null;
  readonly draftSha256: string | null;
  readonly note: string | null;
  readonly inserted: number;
  readonly deleted: number;
  readonly bounded: boolean;
  readonly by: string | null;
  readonly at: string;
};

type ToldSignOff = {
  readonly by: string | null;
  readonly at: string;
  readonly subjectSha256: string;
  readonly signIn: SignInInEvent;
  endedAt: string | null;
};

/** A proof that came back, by the salted hash of its bytes: claims by number, and how much else. */
type ToldProof = {
  readonly version: number;
  readonly sha256: string;
  readonly applied: readonly number[];
  readonly refused: readonly number[];
  readonly undecided: readonly number[];
  readonly changed: readonly number[];
  readonly commentsGone: readonly number[];
  readonly changesBeside: number;
  readonly notes: number;
  readonly by: string | null;
  readonly at: string;
};

/** An article's check as the records of the log tell of it. */
export type ToldArticle = {
  title: string | null;
  language: string | null;
  readonly versions: ToldVersion[];
  readonly signOffs: ToldSignOff[];
  readonly proofs: ToldProof[];
  /** By id; marks that were taken back are in it, in the state `taken-back`. */
  readonly claims: Map<string, ToldClaim>;
  readonly skips: ToldSkips;
  readonly threads: ToldThreads;
};

type ArticleKind = Exclude<AuditEventType, ClaimKind>;

/**
 * What an event of each kind changes in the article; null where a report says nothing of it outside its timeline. Every
 * kind stands here or in claimTellers, so that a new one is thought of.
 */
const articleTellers: {
  readonly [T in ArticleKind]: ((article: ToldArticle, event: EventRecord<T>) => void) | null;
} = {
  "article.imported": (article, event) => {
    article.title = event.data.title;
    article.language = event.data.language;
    article.versions.push(versionOf(event, { note: null, inserted: 0, deleted: 0, bounded: false }));
  },
  "article.version-added": (article, event) => {
    article.title = event.data.title ?? article.title;
    article.versions.push(versionOf(event, event.data));
    article.skips.carry(event.data);
    for (const claim of article.claims.values()) carryClaim(claim, event.data);
  },
  "article.signed-off": ({ signOffs }, { actor: by, at, data }) => {
    signOffs.push({ by, at, subjectSha256: data.subjectSha256, signIn: data.signIn, endedAt: null });
  },
  "article.sign-off-withdrawn": (article, { at }) => endSignOff(article, at),
  "claim.marked": ({ claims }, event) => {
    claims.set(event.subject, markedClaim(event));
  },
  "claim.ticked": ({ claims }, event) => {
    claims.set(event.subject, tickedClaim(event));
  },
  "draft.note-taken": ({ claims }, event) => {
    const id = event.claim ?? event.subject;
    claims.set(id, notedClaim(event, claims.get(id)));
  },
  "draft.notes-sorted": null,
  "draft.author-erased": null,
  "proof.returned": ({ proofs }, { actor: by, at, data }) => {
    const { version, draftSha256: sha256, draftNotes: notes, commentsGone, changesBeside } = data;
    const { writerApplied: applied, writerRefused: refused, undecided, writerChanged: changed } = data;
    proofs.push({ version, sha256, applied, refused, undecided, changed, commentsGone, changesBeside, notes, by, at });
  },
  "skip.made": ({ skips }, event) => skips.make(event),
  "skip.lifted": ({ skips }, { subject }) => skips.lift(subject),
  "skip.taken-back": ({ skips }, { subject }) => skips.lift(subject),
  "article.planned": null,
  "article.archived": null,
  "article.brought-back": null,
  "original.fetched": null,
  "source.edited": null,
  "source.merged": null,
  "source.taken-apart": null,
  "source.retired": null,
  "source.brought-back": null,
  "source.made-confidential": null,
  "source.confidence-ended": null,
  "snapshot.failed": null,
  "snapshot.reread": null,
  "snapshot.witnessed": null,
  "notice.raised": null,
  "report.export-asked": null,
  "report.exported": null,
  "report.export-failed": null,
  "report.imported": null,
  "report.bundled": null,
  "earlier-checks.imported": null,
  // What was said is gone through by itself (toldThreads).
  "comment.made": null,
  "comment.edited": null,
  "comment.deleted": null,
  "thread.resolved": null,
  "thread.reopened": null,
  "thread.included": null,
  "thread.left-out": null,
  "person.mail-chosen": null,
  "person.added": null,
  "person.corrected": null,
  "person.role-changed": null,
  "person.deactivated": null,
  "person.activated": null,
  "person.erased": null,
  "person.link-made": null,
  "person.password-set": null,
  "person.first-signed-in": null,
  "person.password-changed": null,
  "rating-scale.changed": null,
  "newsroom.settings-changed": null,
  "audit-key.registered": null,
};

/** Goes through an article's records in the log's order and says what all of it is at the end. */
export function toldArticle(events: readonly EventRecord[]): ToldArticle {
  const article: ToldArticle = {
    ...{ title: null, language: null, versions: [], signOffs: [], proofs: [] },
    ...{ claims: new Map(), skips: new ToldSkips(), threads: toldThreads(events) },
  };
  for (const event of events) {
    if (isOnClaim(event)) tellOnClaim(article, event);
    else if (isOfArticle(event)) tellOfArticle(article, event);
    if ("signOffEnded" in event.data && event.data.signOffEnded) endSignOff(article, event.at);
  }
  return article;
}

function isOnClaim(event: EventRecord): event is EventRecord<ClaimKind> {
  return Object.hasOwn(claimTellers, event.type);
}

/** A record may be of a kind that this verifier does not know yet. */
function isOfArticle(event: EventRecord): event is EventRecord<ArticleKind> {
  return Object.hasOwn(articleTellers, event.type);
}

function tellOfArticle<T extends ArticleKind>(article: ToldArticle, event: EventRecord<T>): void {
  articleTellers[event.type]?.(article, event);
}

function tellOnClaim({ claims }: ToldArticle, event: EventRecord<ClaimKind>): void {
  for (const claim of claimsOf(event).flatMap((id) => claims.get(id) ?? [])) {
    // The states of snapshots stand in their events, too.
    if (event.to !== null && event.type !== "snapshot.kept") claim.state = event.to;
    if (event.isWithheld) tellWithheld(claim, event);
    else tellClaim(claim, event);
  }
}

/** The claims that an event is on, by id: the one that it names, or several, which its numbers tell. */
function claimsOf({ claim, numbers }: EventRecord): readonly string[] {
  return claim !== null ? [claim] : numbers.filter(({ series }) => series === "claim").map(({ of }) => of);
}

function versionOf(
  { actor: by, at, data }: EventRecord<"article.imported" | "article.version-added">,
  { note, inserted, deleted, bounded }: Pick<ToldVersion, "note" | "inserted" | "deleted" | "bounded">,
): ToldVersion {
  const { version: number, sha256, origin, originalSha256, draftSha256 } = data;
  return { number, sha256, origin, originalSha256, draftSha256, note, inserted, deleted, bounded, by, at };
}

function carryClaim(claim: ToldClaim, data: EventData["article.version-added"]): void {
  if (claim.state === "taken-back") return;
  carryPlace(claim.place, claim.number, claim.state === "dismissed", data);
  if (data.stale.includes(claim.number)) claim.state = "stale";
  if (data.corrected.includes(claim.number)) claim.correctedIn.push(data.version);
}

function endSignOff({ signOffs }: ToldArticle, at: string): void {
  const standing = signOffs.at(-1);
  if (standing) standing.endedAt ??= at;
}
