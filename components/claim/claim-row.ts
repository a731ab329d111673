import type { useTranslations } from "next-intl";
import type { ListedClaim } from "@/components/article/workbench-context";
import { escapeHtml } from "@/lib/domain/highlight/marked-html";
import type { Direction } from "@/lib/domain/text/direction";

type Translate = ReturnType<typeof useTranslations<never>>;

/** How rows of the claim list are written. */
export type RowWriter = (
  claim: ListedClaim,
  told: {
    /** When it is due, in words, where it has a time of its own. */
    readonly due: string | null;
    /** Whether its words are a fact that nobody could tick. */
    readonly isFlagged: boolean;
  },
) => string;

/**
 * Writes what a row of the claim list says of its claim, as HTML: the same signs as FindingMark and StateMark make. A list has
 * hundreds of rows, and as elements of React each would be ten of them, to make on the server and again in the browser, none of
 * which does anything by itself. Words that many rows have are translated once.
 */
export function rowWriter(t: Translate, direction: Direction): RowWriter {
  const known = new Map<string, string>();
  const word = (key: Parameters<Translate>[0]) => {
    const words = known.get(key) ?? escapeHtml(t(key));
    known.set(key, words);
    return words;
  };
  return ({ number, statement, state, finding, isCorrected, look, category, priority, assignedTo, said }, told) => {
    const facts = [
      isCorrected && word("correction.word"),
      look && word(`claims.look-${look}`),
      word(`category.${category}`),
      priority !== "normal" && word(`priority.${priority}`),
      assignedTo && escapeHtml(assignedTo),
      told.due && escapeHtml(told.due),
      said > 0 && escapeHtml(t("claims.said", { count: said })),
    ];
    const found = finding
      ? `<span class="finding f-${finding.colour}">${sign(finding.sign)}<bdi class="s-${state}">${escapeHtml(finding.label)}</bdi></span>`
      : "";
    const flag = told.isFlagged ? `<span class="state">${sign("flag")} ${word("claims.flagged-fact")}</span>` : "";
    return `<b>${number}</b><span dir="${direction}">${escapeHtml(statement)}</span><small>${found}<span class="state">${sign(state)} ${word(`state.${state}`)}</span> ${flag} ${facts.filter(Boolean).join(" · ")}</small>`;
  };
}

function sign(name: string): string {
  return `<i aria-hidden="true" class="sign sign-${name}"></i>`;
}
