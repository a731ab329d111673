import { performance } from "node:perf_hooks";
import { markClaim } from "@/lib/commands/claim/mark-claim";
import { attachEvidence } from "@/lib/commands/evidence/attach-evidence";
import { bringLogUpToDate, keepAuditLog } from "@/lib/commands/record/keep-audit-log";
import { approveVerdict } from "@/lib/commands/verdict/decide-on-verdict";
import { submitVerdict } from "@/lib/commands/verdict/submit-verdict";
import { getRatingScale } from "@/lib/data/verdict/rating-scales";
import { usualFields } from "@/lib/domain/claim/fields";
import { signUp } from "@/prisma/scenarios/sign-up";
import { disconnect } from "../../lib/data/database";
import { type SeededArticle, seedArticle } from "../../prisma/scenarios/claims";
import { as, type Desk, must } from "../../prisma/scenarios/desk";

// One side of the measurement of commands, in a process of its own: with the log and its sequencer, or, under
// plain-loader.mjs and with the argument `plain`, without. Its parent sends how many clients give how many claims all of
// their commands, and gets the milliseconds that this took.

const isPlain = process.argv.includes("plain");
const sentence = (i: number) => `In the year ${1800 + i} the bridge was closed for ${i + 3} days.`;

async function makeDesk(): Promise<Desk> {
  const add = (role: "reviewer" | "editor") =>
    signUp({ email: `${role}@desk.example`, name: role, role, password: "a bench that stands" });
  return { reviewer: await add("reviewer"), editor: await add("editor") };
}

/** The four commands of a claim's whole life, as two people give them. */
async function approveClaim(desk: Desk, article: SeededArticle, i: number, scaleVersion: number): Promise<void> {
  const start = article.text.indexOf(sentence(i));
  const range = { articleId: article.id, versionNumber: article.versionNumber, start, end: start + sentence(i).length };
  const { claimId } = must(await markClaim(as(desk.reviewer), { ...range, ...usualFields }));
  const source = {
    from: "new",
    title: `Minutes ${i}`,
    publisher: "The council",
    author: null,
    publishedOn: null,
    kind: "primary",
    medium: "document",
    address: null,
  } as const;
  const evidence = { source, stance: "supports", passage: sentence(i), note: "Page 3, below the figures." } as const;
  must(await attachEvidence(as(desk.reviewer), { claimId, revision: 1, ...evidence }));
  const rationale = "The council's own minutes say so, and nobody has said otherwise since.";
  const verdict = { rating: "true", scaleVersion, rationale, correction: null };
  must(await submitVerdict(as(desk.reviewer), { claimId, revision: 2, ...verdict }));
  must(await approveVerdict(as(desk.editor), { claimId, revision: 3, note: null }));
}

async function round(desk: Desk, clients: number, claims: number): Promise<number> {
  const text = Array.from({ length: claims }, (_, i) => sentence(i)).join(" ");
  const articles = await Promise.all(Array.from({ length: clients }, () => seedArticle(desk, text)));
  const { version } = await getRatingScale();
  const before = performance.now();
  await Promise.all(
    articles.map(async (article) => {
      for (let i = 0; i < claims; i++) await approveClaim(desk, article, i, version);
    }),
  );
  // What the sequencer has not done yet is a cost of these commands too.
  if (!isPlain) await bringLogUpToDate();
  return performance.now() - before;
}

const desk = await makeDesk();
const stop = isPlain ? null : keepAuditLog();
process.on("message", async ({ clients, claims }: { clients: number; claims: number }) => {
  process.send?.({ ms: await round(desk, clients, claims) });
});
process.on("disconnect", async () => {
  await stop?.();
  await disconnect();
});
process.send?.({ ready: true });
