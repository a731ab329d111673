import { addVersion } from "@/lib/commands/article/add-version";
import { liftSkip } from "@/lib/commands/article/lift-skip";
import { planArticle } from "@/lib/commands/article/plan-article";
import { signOffArticle } from "@/lib/commands/article/sign-off-article";
import { skipRange } from "@/lib/commands/article/skip-range";
import { undoLast } from "@/lib/commands/article/undo-last";
import { withdrawSignOff } from "@/lib/commands/article/withdraw-sign-off";
import { adjustEnds } from "@/lib/commands/claim/adjust-ends";
import { assignClaim } from "@/lib/commands/claim/assign-claim";
import { confirmAnchor } from "@/lib/commands/claim/confirm-anchor";
import { dismissClaim } from "@/lib/commands/claim/dismiss-claim";
import { editClaim } from "@/lib/commands/claim/edit-claim";
import { markClaim } from "@/lib/commands/claim/mark-claim";
import { reopenClaim } from "@/lib/commands/claim/reopen-claim";
import { answerNotice } from "@/lib/commands/evidence/answer-notice";
import { attachEvidence } from "@/lib/commands/evidence/attach-evidence";
import { bringBackSource } from "@/lib/commands/evidence/bring-back-source";
import { choosePassage } from "@/lib/commands/evidence/choose-passage";
import { chooseSnapshot } from "@/lib/commands/evidence/choose-snapshot";
import { editEvidence } from "@/lib/commands/evidence/edit-evidence";
import { endConfidence } from "@/lib/commands/evidence/end-confidence";
import { makeSourceConfidential } from "@/lib/commands/evidence/make-source-confidential";
import { mergeSources } from "@/lib/commands/evidence/merge-sources";
import { pasteSnapshot } from "@/lib/commands/evidence/paste-snapshot";
import { raiseNotices } from "@/lib/commands/evidence/raise-notices";
import { removeEvidence } from "@/lib/commands/evidence/remove-evidence";
import { retireSource } from "@/lib/commands/evidence/retire-source";
import { takeSnapshot } from "@/lib/commands/evidence/take-snapshot";
import { takeSourceApart } from "@/lib/commands/evidence/take-source-apart";
import { uploadSnapshot } from "@/lib/commands/evidence/upload-snapshot";
import { approveVerdict, reaffirmVerdict, requestChanges } from "@/lib/commands/verdict/decide-on-verdict";
import { ruleStet } from "@/lib/commands/verdict/rule-stet";
import { submitVerdict } from "@/lib/commands/verdict/submit-verdict";
import { withdrawVerdict } from "@/lib/commands/verdict/withdraw-verdict";
import { findArticleById, readVersion } from "@/lib/data/article/articles";
import { listAnchors } from "@/lib/data/claim/anchors";
import { database } from "@/lib/data/database";
import { getRatingScale } from "@/lib/data/verdict/rating-scales";
import { standingFindings } from "@/lib/data/verdict/standing-findings";
import { getSignOffSubject } from "@/lib/data/verdict/subjects";
import { type ClaimField, claimFields, claimTable, isChoice, type MarkedFields } from "@/lib/domain/claim/fields";
import { skipReasons, stances } from "@/lib/domain/evidence/evidence";
import { eachOf } from "@/lib/domain/shape/field-table";
import { takeSnapshotJob } from "@/lib/worker/take-snapshot-job";
import type { Desk } from "./desk";
import { type Chance, type Done, words } from "./random-picks";
import { RandomTalk } from "./random-talk";
import { tickAtRandom } from "./random-tick";

/**
 * Lives the check of an article for a number of acts, each one chosen at random and given to the real command by somebody
 * who may; what is refused changes nothing. Gives how many acts were done, by their names.
 */
export async function liveAtRandom(desk: Desk, articleId: string, chance: Chance, acts: number) {
  const life = new RandomLife(desk, articleId, chance);
  const names = actNames.flatMap((name) => Array.from({ length: often[name] ?? 1 }, () => name));
  const done = new Map<string, number>();
  for (let i = 0; i < acts; i++) {
    const name = life.one(names);
    const result = await life.acts[name]();
    if (result?.ok) done.set(name, (done.get(name) ?? 0) + 1);
  }
  return done;
}

/** A text of some sentences of random words. */
export function randomText({ random }: Pick<Chance, "random">): string {
  const word = () => words[Math.floor(random() * words.length)] as string;
  const sentence = () => `The ${Array.from({ length: 5 }, word).join(" ")}.`;
  return Array.from({ length: 4 }, () => [sentence(), sentence(), sentence()].join(" ")).join("\n\n");
}

/** How much more often what moves work forward is chosen than the rest, so that lives get somewhere. */
const often: Readonly<Record<string, number>> = {
  tick: 3,
  attach: 4,
  submit: 6,
  approve: 6,
  reaffirm: 4,
  keep: 2,
  confirm: 2,
};

/** What can happen to an article, by the names that stand in RandomLife. */
export const actNames = [
  ...([
    "mark",
    "tick",
    "attach",
    "submit",
    "approve",
    "reaffirm",
    "requestChanges",
    "withdraw",
    "dismiss",
    "reopen",
    "letStand",
  ] as const),
  ...([
    "assign",
    "plan",
    "editClaim",
    "adjustEnds",
    "confirm",
    "skip",
    "lift",
    "undo",
    "version",
    "signOff",
    "withdrawSignOff",
  ] as const),
  ...(["editEvidence", "removeEvidence", "keep", "takeSnapshot", "paste", "upload", "chooseSnapshot"] as const),
  ...(["say", "sayOther", "settle"] as const),
  ...(["choosePassage", "doubt", "merge", "takeApart", "retire", "bringBack", "hide", "show"] as const),
];

class RandomLife extends RandomTalk {
  readonly acts = {
    mark: () => this.mark(),
    tick: () => tickAtRandom(this.desk, this.articleId, (all) => this.one(all)),
    attach: () => this.attach(),
    submit: () => this.submit(),
    approve: () =>
      this.onClaim((seen) => approveVerdict(this.editor(), { ...seen, note: this.one([null, "Well done."]) })),
    reaffirm: () => this.onClaim((seen) => reaffirmVerdict(this.editor(), { ...seen, note: null })),
    requestChanges: () => this.onClaim((seen) => requestChanges(this.editor(), { ...seen, reason: "Ask again." })),
    withdraw: () => this.onClaim((seen) => withdrawVerdict(this.reviewer(), seen)),
    dismiss: () => this.onClaim((seen) => dismissClaim(this.reviewer(), { ...seen, reason: "A matter of taste." })),
    reopen: () => this.onClaim((seen) => reopenClaim(this.editor(), { ...seen, reason: "It matters." })),
    letStand: () => this.onClaim((seen) => ruleStet(this.editor(), { ...seen, reason: "It is quoted." })),
    assign: () => this.onClaim((seen) => assignClaim(this.reviewer(), { ...seen, ...this.claimPlan() })),
    plan: () => this.plan(),
    editClaim: () => this.editClaim(),
    adjustEnds: () => this.onClaim(async (seen) => adjustEnds(this.reviewer(), { ...seen, ...(await this.range()) })),
    confirm: () => this.confirm(),
    skip: () => this.skip(),
    lift: () => this.lift(),
    undo: () => undoLast(this.reviewer(), { articleId: this.articleId }),
    version: () => this.version(),
    signOff: () => this.signOff(),
    withdrawSignOff: () => this.withdrawSignOff(),
    editEvidence: () => this.editEvidence(),
    removeEvidence: () => this.onPiece((seen) => removeEvidence(this.reviewer(), seen)),
    keep: () => this.keep(),
    takeSnapshot: () => this.onPiece((evidence, { sourceId }) => takeSnapshot(this.reviewer(), { sourceId, evidence })),
    paste: () => this.paste(),
    upload: () => this.upload(),
    chooseSnapshot: () => this.chooseSnapshot(),
    choosePassage: () => this.choosePassage(),
    doubt: () => this.doubt(),
    merge: () => this.merge(),
    takeApart: () => this.onSource((seen) => takeSourceApart(this.editor(), seen)),
    retire: () => this.onSource((seen) => retireSource(this.editor(), { ...seen, reason: "It is gone." })),
    bringBack: () => this.onSource((seen) => bringBackSource(this.editor(), seen)),
    hide: () => this.onSource((seen) => makeSourceConfidential(this.editor(), { ...seen, ...hidden })),
    say: () => this.say(),
    sayOther: () => this.sayOther(),
    settle: () => this.settle(),
    show: () => this.onSource((seen) => endConfidence(this.editor(), seen)),
  } as const satisfies Record<(typeof actNames)[number], () => Done>;

  private fields() {
    return eachOf<MarkedFields, ClaimField>(claimFields, (name) => {
      if (isChoice(name)) return this.one<string>(claimTable[name].of);
      return this.one([null, "The mayor says so."]);
    });
  }

  private async mark(): Done {
    return markClaim(this.reviewer(), { articleId: this.articleId, ...(await this.range()), ...this.fields() });
  }

  private claimPlan() {
    return {
      assignedToId: this.one([null, this.desk.reviewer, this.desk.editor]),
      dueAt: this.one([null, "2030-01-01T10:00:00.000Z", "2030-01-02T10:00:00.000Z"]),
    };
  }

  private async plan(): Done {
    const article = await findArticleById(this.articleId);
    if (!article) return null;
    const seen = { leadId: article.leadId, deadline: article.deadline?.toISOString() ?? null };
    const { assignedToId: leadId, dueAt: deadline } = this.claimPlan();
    return planArticle(this.editor(), { articleId: this.articleId, seen, leadId, deadline });
  }

  private editClaim(): Done {
    const statement = this.one(["Somebody says so.", "Nobody says so."]);
    return this.onClaim((seen) => editClaim(this.reviewer(), { ...seen, ...this.fields(), statement }));
  }

  private confirm(): Done {
    return this.onClaim(async (seen) => {
      const { versionNumber } = await this.range();
      return confirmAnchor(this.reviewer(), { ...seen, versionNumber, statement: "It is as it was." });
    });
  }

  private async skip(): Done {
    const said = { reason: this.one(skipReasons), note: this.one([null, "Seen it."]) };
    return skipRange(this.reviewer(), { articleId: this.articleId, ...(await this.range()), ...said });
  }

  private async lift(): Done {
    const { versionNumber } = await this.range();
    const where = { articleId: this.articleId, liftedAt: null, version: { number: versionNumber } };
    const skip = this.one(await database().skip.findMany({ where, orderBy: { start: "asc" } }));
    return skip ? liftSkip(this.reviewer(), { skipId: skip.id }) : null;
  }

  /** Some words of the newest text are others then, some sentences are gone, or an earlier text is put back. */
  private async version(): Done {
    const { versionNumber } = await this.range();
    const input = { articleId: this.articleId, versionNumber, title: this.one([null, "Another title"]), note: null };
    if (this.chance.random() < 0.3) {
      const number = 1 + Math.floor(this.chance.random() * versionNumber);
      return addVersion(this.reviewer(), { ...input, source: { from: "version", number } });
    }
    const { id, text: before } = await readVersion(this.articleId, versionNumber);
    const text = this.chance.random() < 0.5 ? await this.corrected(id, before) : before;
    const edited = text
      .replace(/\b\w+\b/g, (word) => (this.chance.random() < 0.06 ? this.one(words) : word))
      .replace(/ [A-Z][^. ][^.A-Z]*\./g, (sentence) => (this.chance.random() < 0.05 ? "" : sentence));
    return addVersion(this.reviewer(), { ...input, source: { from: "paste", text: edited } });
  }

  /** A version's text with the corrections of its approved claims. */
  private async corrected(versionId: string, text: string): Promise<string> {
    const anchors = await listAnchors(versionId);
    const findings = await standingFindings({ articleId: this.articleId });
    return [...findings].reduce((now, [claimId, { correction }]) => {
      const quote = anchors.get(claimId)?.quote;
      return correction === null || !quote ? now : now.replace(quote, () => correction);
    }, text);
  }

  private async signOff(): Done {
    const article = await findArticleById(this.articleId);
    if (!article) return null;
    if (this.chance.random() < 0.6) return null;
    // Else a claim is in the way nearly always.
    const open = await database().claim.findMany({
      where: { articleId: this.articleId, state: { in: ["open", "changes-requested", "stale"] } },
    });
    for (const { id: claimId, revision } of open)
      await dismissClaim(this.reviewer(), { claimId, revision, reason: "Not before print." });
    // And then something is wrong and printed.
    const { stillWrong } = await getSignOffSubject(article);
    const wrong = stillWrong.map(({ number }) => number);
    for (const { id: claimId, revision } of await database().claim.findMany({
      where: { articleId: this.articleId, number: { in: wrong } },
    }))
      await ruleStet(this.editor(), { claimId, revision, reason: "Printed already." });
    const { sha256: subjectSha256 } = await getSignOffSubject(article);
    return signOffArticle(this.editor(), { articleId: this.articleId, subjectSha256 });
  }

  private async withdrawSignOff(): Done {
    const standing = await database().signOff.findFirst({ where: { articleId: this.articleId, withdrawnAt: null } });
    if (!standing) return null;
    const { subjectSha256 } = standing;
    return withdrawSignOff(this.editor(), { articleId: this.articleId, subjectSha256, reason: "Too early." });
  }

  private attach(): Done {
    return this.onClaim(async (seen) => {
      const known = this.one(await database().source.findMany({ orderBy: { createdAt: "asc" } }));
      const described = { title: `A page of ${this.one(words)}`, publisher: null, author: null, publishedOn: null };
      const address = this.one([null, this.chance.pageAddress()]);
      const kind = this.one(["primary", "secondary"] as const);
      const confidence = this.chance.random() < 0.15 ? { confidence: hidden } : {};
      const fresh = { from: "new", ...described, address, kind, medium: "page", ...confidence } as const;
      const source = known && this.chance.random() < 0.4 ? ({ from: "library", sourceId: known.id } as const) : fresh;
      const passage = this.one([null, "The minutes say so.", "No page says this."]);
      const said = { stance: this.one(stances), passage, note: this.one([null, "Look at the date."]) };
      return attachEvidence(this.reviewer(), { ...seen, source, ...said });
    });
  }

  private submit(): Done {
    return this.onClaim(async (seen) => {
      const { version: scaleVersion, ratings } = await getRatingScale();
      const rating = this.one(ratings).key;
      const rationale = `The sources say so, all of them, as far as anybody can tell: ${this.one(words)}.`;
      const correction = this.one([null, "It was closed."]);
      return submitVerdict(this.reviewer(), { ...seen, rating, scaleVersion, rationale, correction });
    });
  }

  private editEvidence(): Done {
    const said = { stance: this.one(stances), passage: this.one([null, "The minutes say so."]), note: null };
    const positionMs = this.one([undefined, 61_000]);
    return this.onPiece((seen) => editEvidence(this.reviewer(), { ...seen, ...said, positionMs }));
  }

  /** Takes a snapshot that waits, as the worker does. */
  private async keep(): Done {
    const waiting = this.one(await database().snapshot.findMany({ where: { state: "waiting" } }));
    if (!waiting) return null;
    await takeSnapshotJob({ snapshotId: waiting.id, attempt: waiting.attempts });
    return { ok: true, value: undefined };
  }

  private paste(): Done {
    const heard = {
      words: `The minutes say so. ${this.chance.random()}`,
      howSeen: "phone-call",
      howSeenNote: null,
    } as const;
    return this.onPiece((evidence, { sourceId }) => pasteSnapshot(this.reviewer(), { sourceId, evidence, ...heard }));
  }

  private upload(): Done {
    const bytes = new TextEncoder().encode(`The minutes say so, on paper. ${this.chance.random()}`);
    const file = { name: "minutes.txt", toldType: "text/plain", bytes };
    return this.onPiece((evidence, { sourceId }) => uploadSnapshot(this.reviewer(), { sourceId, evidence, ...file }));
  }

  private chooseSnapshot(): Done {
    return this.onPiece(async (seen, { sourceId }) => {
      const kept = this.one(await database().snapshot.findMany({ where: { sourceId, state: "kept" } }));
      return kept ? chooseSnapshot(this.reviewer(), { ...seen, snapshotId: kept.id }) : null;
    });
  }

  private choosePassage(): Done {
    return this.onPiece(async (seen, { sourceId }) => {
      const kept = this.one(await database().snapshot.findMany({ where: { sourceId, state: "kept" } }));
      const start = Math.floor(this.chance.random() * 10);
      const range = { start, end: start + 1 + Math.floor(this.chance.random() * 9) };
      return kept ? choosePassage(this.reviewer(), { ...seen, snapshotId: kept.id, ...range }) : null;
    });
  }

  /** The watch notices something, and somebody answers. */
  private doubt(): Done {
    return this.onPiece(async (seen, { id: evidenceId, sourceId, snapshotId }) => {
      if (!snapshotId) return null;
      const detail = { was: "so", is: `otherwise ${this.chance.random()}` };
      const finding = { kind: "passage-changed", detail, evidenceId, snapshotId, claimId: seen.claimId } as const;
      const found = { sourceId, address: "https://minutes.example/", outcome: "changed", refusal: null } as const;
      const findings = [{ ...finding, articleId: this.articleId }];
      const raised = await raiseNotices("worker", { ...found, came: null, findings });
      const noticeId = raised.ok ? raised.value.noticeIds[0] : undefined;
      if (!noticeId) return null;
      const answer = this.one(["still-good", "no-longer-holds", "no-longer-holds"] as const);
      return answerNotice(this.reviewer(), { ...seen, noticeId, answer, reason: "I have looked." });
    });
  }

  private async merge(): Done {
    const ids = (await this.pieces()).map(({ sourceId }) => sourceId);
    const where = { id: { in: ids }, mergedIntoId: null, confidential: false };
    const [one, other] = await database().source.findMany({ where, orderBy: { id: "asc" }, take: 2 });
    if (!one || !other) return null;
    const sources = [one, other].map(({ id: sourceId, revision }) => ({ sourceId, revision }));
    return mergeSources(this.editor(), { keptId: one.id, sources });
  }
}

const hidden = { description: "Somebody who was there", reason: "They asked for it" } as const;
