import type { AuditEventType } from "../../audit/event";
import type { EventRecord } from "../event-record";
import { claimTellers, markedClaim, type ToldClaim, tellWithheld } from "./told-claim";
import { carryPlace } from "./told-place";
import { ToldSkips } from "./told-skips";

export type ToldVersion = {
  readonly number: unknown;
  readonly sha256: unknown;
  readonly origin: unknown;
  readonly originalSha256: unknown;
  readonly note: unknown;
  readonly inserted: unknown;
  readonly deleted: unknown;
  readonly bounded: unknown;
  readonly by: string | null;
  readonly at: string;
};

export type ToldSignOff = {
  readonly by: string | null;
  readonly at: string;
  readonly subjectSha256: unknown;
  endedAt: string | null;
};

/** An article's check as the records of the log tell of it. */
export type ToldArticle = {
  title: unknown;
  language: unknown;
  readonly versions: ToldVersion[];
  readonly signOffs: ToldSignOff[];
  /** By id; marks that were taken back are in it, in the state `taken-back`. */
  readonly claims: Map<string, ToldClaim>;
  readonly skips: ToldSkips;
};

type Teller = (article: ToldArticle, event: EventRecord) => void;

/**
 * What an event of each kind changes in the article; null where a report says nothing of it outside its timeline. Every
 * kind stands here or in claimTellers, so that a new one is thought of.
 */
const articleTellers: Record<Exclude<AuditEventType, keyof typeof claimTellers>, Teller | null> = {
  "article.imported": (article, event) => {
    article.title = event.data.title;
    article.language = event.data.language;
    article.versions.push(versionOf(event));
  },
  "article.version-added": (article, event) => {
    article.title = event.data.title ?? article.title;
    article.versions.push(versionOf(event));
    article.skips.carry(event.data);
    for (const claim of article.claims.values()) carryClaim(claim, event.data);
  },
  "article.signed-off": ({ signOffs }, { actor: by, at, data }) => {
    signOffs.push({ by, at, subjectSha256: data.subjectSha256, endedAt: null });
  },
  "article.sign-off-withdrawn": (article, { at }) => endSignOff(article, at),
  "claim.marked": ({ claims }, event) => {
    claims.set(event.subject, markedClaim(event));
  },
  "skip.made": ({ skips }, event) => skips.make(event),
  "skip.lifted": ({ skips }, { subject }) => skips.lift(subject),
  "skip.taken-back": ({ skips }, { subject }) => skips.lift(subject),
  "original.fetched": null,
  "source.edited": null,
  "source.merged": null,
  "source.taken-apart": null,
  "source.retired": null,
  "source.brought-back": null,
  "source.made-confidential": null,
  "source.confidence-ended": null,
  "snapshot.failed": null,
  "snapshot.witnessed": null,
  "notice.raised": null,
  "report.export-asked": null,
  "report.exported": null,
  "report.export-failed": null,
  "report.imported": null,
  "report.bundled": null,
  "earlier-checks.imported": null,
  "person.added": null,
  "person.role-changed": null,
  "person.deactivated": null,
  "person.activated": null,
  "person.erased": null,
  "person.password-reset": null,
  "person.password-changed": null,
  "rating-scale.changed": null,
  "newsroom.settings-changed": null,
  "audit-key.registered": null,
};

/** Goes through an article's records in the log's order and says what all of it is at the end. */
export function toldArticle(events: readonly EventRecord[]): ToldArticle {
  const article: ToldArticle = {
    ...{ title: null, language: null, versions: [], signOffs: [] },
    ...{ claims: new Map(), skips: new ToldSkips() },
  };
  for (const event of events) {
    if (Object.hasOwn(claimTellers, event.type)) tellClaim(article, event);
    else if (Object.hasOwn(articleTellers, event.type))
      articleTellers[event.type as keyof typeof articleTellers]?.(article, event);
    if (event.data.signOffEnded === true) endSignOff(article, event.at);
  }
  return article;
}

function tellClaim({ claims }: ToldArticle, event: EventRecord): void {
  const claim = event.claim === null ? undefined : claims.get(event.claim);
  if (!claim) return;
  // The states of snapshots stand in their events, too.
  if (event.to !== null && event.type !== "snapshot.kept") claim.state = event.to;
  const tell = event.isWithheld ? tellWithheld : claimTellers[event.type as keyof typeof claimTellers];
  tell(claim, event);
}

function versionOf({ actor: by, at, data }: EventRecord): ToldVersion {
  const { version: number, sha256, origin, original: originalSha256, note, inserted, deleted, bounded } = data;
  const change = { inserted: inserted ?? 0, deleted: deleted ?? 0, bounded: bounded ?? false };
  return { number, sha256, origin, originalSha256, note, ...change, by, at };
}

function carryClaim(claim: ToldClaim, data: EventRecord["data"]): void {
  if (claim.state === "taken-back") return;
  carryPlace(claim.place, claim.number, claim.state === "dismissed", data);
  if (Array.isArray(data.stale) && data.stale.includes(claim.number)) claim.state = "stale";
}

function endSignOff({ signOffs }: ToldArticle, at: string): void {
  const standing = signOffs.at(-1);
  if (standing) standing.endedAt ??= at;
}
