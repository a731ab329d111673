import { randomUUID } from "node:crypto";
import { markClaim } from "@/lib/commands/claim/mark-claim";
import { attachEvidence } from "@/lib/commands/evidence/attach-evidence";
import { pasteSnapshot } from "@/lib/commands/evidence/paste-snapshot";
import { uploadSnapshot } from "@/lib/commands/evidence/upload-snapshot";
import { usualFields } from "@/lib/domain/claim/fields";
import { readSnapshot } from "@/lib/evidence/read/read-snapshot";
import type { TestNewsroom } from "@/scripts/testing/test-newsroom";
import { seedArticle } from "./claims";
import { hiddenName, hiddenParts, publicWords } from "./confidential";
import { as, must, seen } from "./desk";

/** A guess that stands in what was kept of the hidden source, and one of the same length that does not. */
export const right = "under the marmalade jar";
export const wrong = "under the raspberry jar";

/** Words of the name and of what was kept that no guess holds. */
export const hiddenWords = [...hiddenParts, "brimstone", "tungsten ladle"];

/** What the source says, with a guess in it; its length is a number that stands nowhere else. */
export function textOf(guess: string): string {
  return `Brimstone, said ${hiddenName.title}, the keys were ${guess}, beside a tungsten ladle. ${"So it went on. ".repeat(3_257)}`;
}

/** A text as a snapshot keeps it. */
export async function approvedOf(text: string) {
  const bytes = new TextEncoder().encode(text);
  return { bytes, type: "text/plain", reading: await readSnapshot(bytes, "text/plain", null) };
}

type OnClaim = { readonly claimId: string; readonly number: number };

/** A newsroom's hidden source, by the ids that somebody without the right can name. */
export type Hidden = {
  readonly articleId: string;
  readonly slug: string;
  readonly text: string;
  readonly sourceId: string;
  readonly address: string;
  /** Its pasted and its uploaded snapshot, which say the same. */
  readonly snapshotId: string;
  readonly uploadedId: string;
  /** The reviewer's claim with the source, and the other's, with the source attached by the other. */
  readonly ours: OnClaim & { readonly evidenceId: string };
  readonly theirs: OnClaim & { readonly evidenceId: string };
  /** A second hidden source, whose page is on its way. */
  readonly arriving: { readonly sourceId: string; readonly snapshotId: string };
  readonly noticeId: string;
  readonly newClaim: () => Promise<OnClaim>;
  /** Whether an event or a job, as JSON, is of this article or these sources. */
  readonly isIn: (json: string) => boolean;
  readonly since: Date;
};

/** Puts confidential sources of the reviewer to claims; `by`, who lacks the right, attaches one to a claim too. */
export async function seedHidden({ desk, sql }: TestNewsroom, by: string): Promise<Hidden> {
  const since = new Date();
  const { id: articleId, slug, text } = await seedArticle(desk);
  const quotes = [
    "The bridge opened in 1932",
    "It cost 4.2 million pounds",
    "It was closed again",
    "in 1951",
    "the mayor said",
  ];
  const newClaim = async (): Promise<OnClaim> => {
    const start = text.indexOf(quotes[0] ?? "");
    const range = { articleId, versionNumber: 1, start, end: start + (quotes.shift() ?? "").length };
    const { claimId, number } = must(await markClaim(as(desk.reviewer), { ...range, ...usualFields }));
    return { claimId, number };
  };
  const ours = await newClaim();
  const named = { from: "new", ...hiddenName, kind: "primary", medium: "page", confidence: publicWords } as const;
  const attach = async (where: OnClaim, who: string, source: Parameters<typeof attachEvidence>[1]["source"]) => {
    const said = { stance: "supports", passage: null, note: null, takeSnapshot: false } as const;
    return must(await attachEvidence(as(who), { ...(await seen(where.claimId)), source, ...said }));
  };
  const address = `https://hospital-${randomUUID().slice(0, 8)}.example/people`;
  const { evidenceId, sourceId } = await attach(ours, desk.reviewer, { ...named, address });
  const evidence = { ...(await seen(ours.claimId)), evidenceId };
  const pasted = {
    sourceId,
    evidence,
    words: textOf(right),
    howSeen: "interview",
    howSeenNote: hiddenName.author,
  } as const;
  const { snapshotId } = must(await pasteSnapshot(as(desk.reviewer), pasted));
  const upload = { sourceId, evidence: null, name: `${hiddenName.author}.txt`, toldType: "text/plain" };
  const bytes = new TextEncoder().encode(textOf(right));
  const uploaded = must(await uploadSnapshot(as(desk.reviewer), { ...upload, bytes }));
  const theirs = await newClaim();
  const attached = await attach(theirs, by, { from: "library", sourceId });
  await sql("UPDATE evidence SET snapshot_id = $2 WHERE id = $1", [attached.evidenceId, snapshotId]);
  const page = { ...named, address: `${address}/page`, title: `${hiddenName.title} again` };
  const arrivingClaim = {
    ...(await seen(ours.claimId)),
    source: page,
    stance: "context",
    passage: null,
    note: null,
  } as const;
  const arriving = must(await attachEvidence(as(desk.reviewer), arrivingClaim));
  const [waiting] = await sql("SELECT id FROM snapshot WHERE source_id = $1", [arriving.sourceId]);
  const noticeId = randomUUID();
  await sql(
    `INSERT INTO notice (id, kind, evidence_id, snapshot_id, detail, raised_at) VALUES ($1, 'passage-gone', $2, $3, $4, now())`,
    [noticeId, evidenceId, snapshotId, { was: "tungsten ladle", is: null }],
  );
  return {
    ...{
      articleId,
      slug,
      text,
      sourceId,
      address,
      snapshotId,
      uploadedId: uploaded.snapshotId,
      noticeId,
      newClaim,
      since,
    },
    ours: { ...ours, evidenceId },
    theirs: { ...theirs, evidenceId: attached.evidenceId },
    arriving: { sourceId: arriving.sourceId, snapshotId: waiting?.id as string },
    isIn: (json) => [articleId, sourceId, arriving.sourceId, waiting?.id as string].some((id) => json.includes(id)),
  };
}
