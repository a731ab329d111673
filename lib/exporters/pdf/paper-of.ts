import { visibleClaimStates } from "@/lib/domain/claim/claim";
import type { AuditReport } from "@/lib/domain/report/report";
import { claimsToTell } from "@/lib/exporters/report/quiet-ticks";
import { reportLocale, words } from "@/lib/exporters/report/report-words";
import { shortened } from "@/messages/shortened";
import { scaleNodes, technicalNodes, timelineNodes, uncheckedNodes, verifyNodes } from "./appendix";
import { articleNode, numbersIn } from "./article";
import { claimNode } from "./claim";
import { conversationNodes } from "./conversation";
import { headNodes } from "./head";
import type { Paper, PaperNode } from "./paper";
import { tickNodes } from "./ticks";
import { typstLanguage, written } from "./written";

/** The report laid out as paper, without a look and without pages. */
export function paperOf(report: AuditReport): Omit<Paper, "fonts"> {
  const { article } = report;
  const head = headNodes(report);
  const body = bodyNodes(report);
  const entries = [...head, ...body].filter(({ k }) => k === "part").length;
  return {
    ...paperHead(report, words("report.title", { title: article.title })),
    parts: [...head, { k: "contents", label: words("report.contents"), entries }, ...body],
  };
}

/** What a file of paper says of itself, and what stands at the head and foot of its pages. */
export function paperHead(
  { article, generatedAt, newsroom }: Pick<AuditReport, "article" | "generatedAt" | "newsroom">,
  title: string,
): Omit<Paper, "fonts" | "parts"> {
  const made = new Date(generatedAt);
  return {
    lang: typstLanguage(reportLocale),
    title,
    authors: newsroom.name === null ? [] : [newsroom.name],
    keywords: words("report.keywords").split(", "),
    date: {
      ...{ year: made.getUTCFullYear(), month: made.getUTCMonth() + 1, day: made.getUTCDate() },
      ...{ hour: made.getUTCHours(), minute: made.getUTCMinutes(), second: made.getUTCSeconds() },
    },
    running: {
      name: words("report.eyebrow"),
      article: written(shortened(article.title), article.language, article.direction),
    },
    folio: words("report.folio", { page: "{page}", total: "{total}" }),
  };
}

/** The parts behind the first page. */
function bodyNodes(report: AuditReport): PaperNode[] {
  const { claims, scope } = report;
  const { whole, ticks } = claimsToTell(report);
  const text = articleNode({ ...report, claims: [...whole] });
  const placed = numbersIn(text);
  return [
    { k: "part", title: words("report.article"), place: "article", newPage: false },
    lead(claims.length > 0 ? "article-lead" : "article-no-claims"),
    ...(claims.length > 0 ? [legend()] : []),
    text,
    { k: "part", title: words("report.claims"), place: "claims", newPage: true },
    ...(claims.length > 0
      ? whole.map((claim) => claimNode(claim, report, placed.has(claim.number)))
      : [{ k: "p", of: words("report.no-claims"), tone: "empty" } as const]),
    ...tickNodes(ticks, report),
    ...(scope.claim === null ? uncheckedNodes(report) : []),
    ...conversationNodes(report),
    ...timelineNodes(report),
    ...scaleNodes(report),
    ...verifyNodes(report),
    ...technicalNodes(report),
  ];
}

function lead(key: "article-lead" | "article-no-claims"): PaperNode {
  return { k: "p", of: words(`report.${key}`), tone: "soft" };
}

function legend(): PaperNode {
  return { k: "legend", states: visibleClaimStates.map((state) => ({ state, label: words(`state.${state}`) })) };
}
