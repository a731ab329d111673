import type { AuditReport, ReportClaim, ReportDecision, ReportVerdict } from "@/lib/domain/report/report";
import { isolated } from "@/lib/domain/text/isolates";
import type { SubjectChange } from "@/lib/domain/verdict/approval";
import { claimFacts, standWords } from "@/lib/exporters/report/claim-facts";
import { correctedWords, howFarWords, standsWords } from "@/lib/exporters/report/headline";
import { instantWords, personWords, signInWords, words } from "@/lib/exporters/report/report-words";
import { evidenceNode, noteNode, plain } from "./evidence";
import { redline, soft, stateMark, strong } from "./inline";
import { markdownBlocks } from "./markdown";
import type { Inline, PaperNode } from "./paper";
import { typstLanguage, written } from "./written";

/** A claim's part: what it states, what was found, on what evidence, who approved it, and who did not agree. */
export function claimNode(claim: ReportClaim, { article, version }: AuditReport, isInText: boolean): PaperNode {
  const { number, statement, state, verdict, evidence } = claim;
  const eyebrow = words("report.claim-heading", { number });
  const of: readonly (PaperNode | null)[] = [
    reasonNode(claim),
    verdict && verdictNode(verdict, claim),
    quoteNode(claim, article.language, isInText),
    version.number > 1 ? plain(soft(standWords(claim, version.number))) : null,
    ...(verdict ? saidNodes(verdict, correctedWords(claim), article) : [label("verdict"), empty("no-verdict")]),
    ...(claim.correction ? [plain(strong(standsWords(claim.correction)))] : []),
    ...approvalNodes(claim),
    label("evidence"),
    ...warningNodes(claim),
    ...(evidence.length > 0 ? evidence.map(evidenceNode) : [empty("no-evidence")]),
    ...dissentNodes(claim),
    ...recordNodes(claim, article),
    label("about-claim"),
    factsNode(claim),
  ];
  return {
    k: "claim",
    number,
    eyebrow,
    statement: written(statement, article.language, article.direction),
    state: stateMark(state),
    of: of.filter((node) => node !== null),
  };
}

function label(
  key: "verdict" | "evidence" | "approval" | "dissent" | "record" | "about-claim" | "rationale",
): PaperNode {
  return { k: "label", of: words(`report.${key}`) };
}

function empty(key: "no-verdict" | "no-evidence" | "awaiting" | "no-approval" | "not-in-version"): PaperNode {
  return { k: "p", of: words(`report.${key}`), tone: "empty" };
}

function reasonNode({ state, stateReason }: ReportClaim): PaperNode | null {
  if (!stateReason || (state !== "dismissed" && state !== "open")) return null;
  const key = state === "dismissed" ? "report.dismissed-because" : "report.reopened-because";
  return plain(words(key, { reason: isolated(stateReason) }));
}

function quoteNode({ anchor, number }: ReportClaim, language: string, isInText: boolean): PaperNode {
  if (!anchor) return empty("not-in-version");
  const of = written(anchor.quote, language);
  const where = words("report.quote");
  const shown: Inline = isInText ? { k: "to", place: `text-${number}`, of: where } : where;
  return { k: "quote", caption: shown, of, tone: "plain", lang: of.lang, dir: of.dir };
}

function factsNode(claim: ReportClaim): PaperNode {
  const facts = claimFacts(claim).map(({ label, value, isQuoted }) => ({
    term: label,
    lines: [isQuoted ? written(value) : value],
  }));
  return { k: "facts", width: 24, facts };
}

/** The verdict's head: its rating in colour, sign and words, how it stands, and who gave it. */
function verdictNode(verdict: ReportVerdict, claim: ReportClaim): PaperNode {
  const { number, rating, scaleVersion, author, submittedAt } = verdict;
  const by = { number, scale: scaleVersion, person: personWords(author), at: instantWords(submittedAt) };
  return {
    k: "verdict",
    colour: rating.colour,
    sign: rating.sign,
    label: written(rating.label),
    isSettled: claim.state === "approved" && number === claim.verdict?.number,
    note: howFarWords(verdict, claim),
    by: words("report.verdict-by", by),
  };
}

function saidNodes(
  { rationale, correction }: ReportVerdict,
  corrected: string,
  article: AuditReport["article"],
): PaperNode[] {
  const said = rationale === null ? [] : [label("rationale"), ...markdownBlocks(rationale)];
  if (correction === null) return said;
  const of = redline(corrected, correction, article);
  const tongue = { lang: typstLanguage(article.language), dir: article.direction };
  return [...said, { k: "quote", caption: words("report.correction"), of, tone: "correction", ...tongue }];
}

function approvalNodes({ state, approval, verdict, changesSinceApproval }: ReportClaim): PaperNode[] {
  if (!verdict) return [];
  if (!approval) return [label("approval"), empty(state === "submitted" ? "awaiting" : "no-approval")];
  const nodes = [label("approval"), ...decisionNodes(approval)];
  if (state !== "stale") return nodes;
  const items = changesSinceApproval.map(changeWords);
  return [...nodes, { k: "notice", state: "stale", title: words("report.stale-because"), items }];
}

function decisionNodes({ kind, verdict, by, at, signIn, note }: ReportDecision): PaperNode[] {
  const values = { kind: words(`decision.${kind}`), person: personWords(by), at: instantWords(at), verdict };
  return [
    plain(words("report.decided-by", values)),
    plain(soft(signInWords(signIn))),
    ...(note === null ? [] : [noteNode(written(note), note)]),
  ];
}

/** What differs since an approval, in words. */
function changeWords(change: SubjectChange): string {
  if ("source" in change) return words(`change.${change.what}`, { source: isolated(change.source) });
  const from = isolated(change.from ?? words("report.nothing"));
  const to = isolated(change.to ?? words("report.nothing"));
  if (change.what === "version") return words("change.version", { from, to });
  return `${words(`change.${change.what}`)}: ${words("report.from-to", { from, to })}`;
}

function warningNodes({ warnings }: ReportClaim): PaperNode[] {
  if (warnings.length === 0) return [];
  const items = warnings.map((warning) => [noteNode(written(warning.words), warning.words)]);
  return [plain(soft(words("report.warnings"))), { k: "list", ordered: false, start: 1, items }];
}

function dissentNodes({ dissent }: ReportClaim): PaperNode[] {
  if (dissent.length === 0) return [];
  const items = dissent.map((each): PaperNode[] => {
    const values = { person: personWords(each.by), verdict: each.verdict, at: instantWords(each.at) };
    if (each.what === "other-rating") {
      return [plain(words("report.dissent-rating", { ...values, rating: isolated(each.rating) }))];
    }
    return [plain(words("report.dissent-changes", values)), noteNode(written(each.reason), each.reason)];
  });
  return [label("dissent"), { k: "list", ordered: false, start: 1, items }];
}

/** What the parts above do not say: revisions that do not stand, and decisions that are not the approval shown. */
function recordNodes(claim: ReportClaim, article: AuditReport["article"]): PaperNode[] {
  const { verdict, verdicts, approval, decisions } = claim;
  const earlier = verdicts.filter(({ number }) => number !== verdict?.number);
  const others = decisions.filter(({ at, kind }) => !(at === approval?.at && kind === approval.kind));
  const groups = [
    ...earlier.map((each) => [verdictNode(each, claim), ...saidNodes(each, correctedWords(claim), article).slice(1)]),
    ...others.map(decisionNodes),
  ];
  return groups.length === 0 ? [] : [label("record"), ...groups.map((of): PaperNode => ({ k: "group", of }))];
}
