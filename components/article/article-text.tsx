import { useTranslations } from "next-intl";
import { createElement, type ReactNode } from "react";
import { stateUrgency, type VisibleClaimState, visibleClaimStates } from "@/lib/domain/claim/claim";
import type { HighlightRange } from "@/lib/domain/highlight/highlight-range";
import { type MarkedClaim, markedHtml } from "@/lib/domain/highlight/marked-html";
import { segmentsByBlock } from "@/lib/domain/highlight/segments";
import { continuesList, nearestLineStep, stretchesOf } from "@/lib/domain/highlight/stretches";
import type { Block } from "@/lib/domain/text/blocks";
import { snapToGraphemes } from "@/lib/domain/text/graphemes";
import type { TextRange } from "@/lib/domain/text/range";
import type { WorkbenchClaim } from "@/lib/queries/article/get-workbench";

export type ArticleTextProps = {
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly claims: readonly {
    readonly number: number;
    readonly state: VisibleClaimState;
    readonly finding: WorkbenchClaim["finding"];
    readonly isCorrected: boolean;
    readonly isTick: boolean;
    readonly statement: string;
    readonly anchor: TextRange | null;
  }[];
  readonly skips: readonly (TextRange & { readonly id: string })[];
  readonly address: string;
  /** Whether the first block is the page's title. */
  readonly titled: boolean;
};

/**
 * The article's words in their blocks, with every claim and skip marked. Rendered on the server and complete without
 * scripts. Each block carries the offset at which it starts, in UTF-16 code units, for selections to be found by. A long
 * article is divided into stretches, of which the browser lays out only those near the window.
 */
export function ArticleText({ text, blocks, claims, skips, address, titled }: ArticleTextProps) {
  const t = useTranslations();
  const labelOf = claimLabeller(t);
  const marked = new Map<string | number, MarkedClaim>();
  const ranges: HighlightRange[] = [];
  const stateWords = Object.fromEntries(visibleClaimStates.map((state) => [state, t(`state.${state}`)]));
  for (const { number, state, finding, isCorrected, isTick, statement, anchor } of claims) {
    if (!anchor) continue;
    const word = isCorrected ? t("correction.word") : (finding?.label ?? stateWords[state] ?? "");
    // What was corrected does not have the colour of what it was corrected from.
    const look = isCorrected ? { colour: "ink", sign: null } : finding;
    marked.set(number, {
      ...{ number, state, finding: look, word, isStruck: isTick && (state === "submitted" || state === "approved") },
      label: labelOf(
        number,
        state,
        isCorrected ? t("correction.found", { finding: finding?.label ?? "" }) : (finding?.label ?? null),
        statement,
      ),
    });
    ranges.push({
      id: number,
      start: anchor.start,
      end: anchor.end,
      weight: weightOf(state, isCorrected ? null : finding),
    });
  }
  const segments = segmentsByBlock(blocks, ranges, skips);
  const elements = blocks.map((block, index) =>
    createElement(titled && index === 0 ? "h1" : tagOf(block), {
      key: block.start,
      "data-start": block.start,
      "data-end": block.end,
      // biome-ignore lint/security/noDangerouslySetInnerHtml: markedHtml escapes every word and attribute; it is tested for that
      dangerouslySetInnerHTML: { __html: markedHtml(text, segments[index] ?? [], { claims: marked, address }) },
    }),
  );
  const stretches = stretchesOf(blocks);
  if (stretches.length === 0) return <>{gatherLists(blocks, elements)}</>;
  return stretches.map(({ from, to, lines }) => (
    <div key={from} className={`stretch lines-${nearestLineStep(lines)}`}>
      {gatherLists(blocks.slice(from, to), elements.slice(from, to))}
    </div>
  ));
}

/** Where claims overlap, what was approved as wrong is not to vanish below one that nobody has judged yet. */
function weightOf(state: VisibleClaimState, finding: WorkbenchClaim["finding"]): number {
  return state === "approved" && finding?.mayStand === false ? stateUrgency.open + 0.5 : stateUrgency[state];
}

/** Headings stand under the page's title, so the highest of them is of level 2. */
function tagOf(block: Block): string {
  if (block.kind === "heading") return `h${Math.min(Math.max(block.level, 2), 6)}`;
  return { paragraph: "p", quote: "blockquote", "list-item": "li" }[block.kind];
}

/** Puts list items that follow each other into one list. Deeper levels are shown by their own start, not nested. */
function gatherLists(blocks: readonly Block[], elements: readonly ReactNode[]): ReactNode[] {
  const gathered: ReactNode[] = [];
  for (let index = 0; index < blocks.length; index++) {
    const first = blocks[index] as Block;
    if (first.kind !== "list-item") {
      gathered.push(elements[index]);
      continue;
    }
    let end = index + 1;
    while (continuesList(blocks[end - 1] as Block, blocks[end])) end++;
    gathered.push(
      createElement(first.ordered ? "ol" : "ul", { key: `list-${first.start}` }, elements.slice(index, end)),
    );
    index = end - 1;
  }
  return gathered;
}

/** How much of a statement, in code units, a control's name gives: enough to know it by. The panel has all of it. */
const NAME_LENGTH = 100;

function shortened(statement: string): string {
  if (statement.length <= NAME_LENGTH) return statement;
  const space = statement.lastIndexOf(" ", NAME_LENGTH);
  const end = space > NAME_LENGTH / 2 ? space : snapToGraphemes(statement, { start: 0, end: NAME_LENGTH }).end;
  return `${statement.slice(0, end)}…`;
}

/**
 * Names claims for screen readers. A translation takes longer than all else that a claim needs here, so each state's
 * pattern is and each finding's translated once, with signs in the places that differ from claim to claim.
 */
function claimLabeller(t: ReturnType<typeof useTranslations<never>>) {
  const patterns = new Map<string, string>();
  return (number: number, state: VisibleClaimState, finding: string | null, statement: string) => {
    const kind = `${state} ${finding ?? ""}`;
    const pattern =
      patterns.get(kind) ??
      t("article.claim-label", {
        ...{ number: "\u0001", state: t(`state.${state}`), statement: "\u0002" },
        finding: finding ?? "none",
      });
    patterns.set(kind, pattern);
    return pattern.replace("\u0001", String(number)).replace("\u0002", () => shortened(statement));
  };
}
