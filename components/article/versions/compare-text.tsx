import { useLocale, useTranslations } from "next-intl";
import { stateUrgency } from "@/lib/domain/claim/claim";
import { type CompareView, rowWriter } from "@/lib/domain/compare/compared-html";
import type { ComparedSide } from "@/lib/domain/compare/compared-side";
import { foldRows } from "@/lib/domain/compare/fold-rows";
import type { ComparedRow } from "@/lib/domain/compare/row-maker";
import type { SideClaim } from "@/lib/domain/compare/side-html";
import { overlaps } from "@/lib/domain/text/range";
import type { ComparedClaim } from "@/lib/queries/article/get-comparison";
import { compareWords } from "./compare-words";
import { fateKey } from "./compared-claim";

type Props = {
  readonly before: ComparedSide & { readonly number: number };
  readonly after: ComparedSide & { readonly number: number };
  readonly rows: readonly ComparedRow[];
  readonly claims: readonly ComparedClaim[];
  readonly view: CompareView;
  /** The address of a claim, to which its number is appended. */
  readonly address: string;
};

/** Two versions beside or in each other, what did not change folded away. Complete without scripts. */
export function CompareText({ before, after, rows, claims, view, address }: Props) {
  const t = useTranslations("compare");
  const language = useLocale();
  const blocks = { old: before.blocks, new: after.blocks };
  const markedOn = useSideClaims();
  const gone = claims.filter((claim) => claim.new === null);
  const oldClaims = markedOn("old", view === "inline" ? gone : claims);
  const sides = {
    old: { name: "old", text: before.text, claims: oldClaims, address, language },
    new: { name: "new", text: after.text, claims: markedOn("new", claims), address, language },
  } as const;
  const words = compareWords(t, language, blocks, { old: before.number, new: after.number });
  const write = rowWriter({ blocks, sides, words }, rows, view);
  const noted = claims.filter((claim) => fateKey(claim) !== null);
  const isNoted = (row: ComparedRow) =>
    (["old", "new"] as const).some((side) => {
      const block = row[side] === null ? undefined : blocks[side][row[side]];
      return block !== undefined && noted.some((claim) => claim[side] && overlaps(claim[side], block));
    });
  return foldRows(rows, isNoted).map(({ folded, rows: some }) => {
    const first = some[0];
    const key = `${first?.old} ${first?.new}`;
    // biome-ignore lint/security/noDangerouslySetInnerHtml: rowWriter escapes every word and attribute; it is tested for that
    const texts = <div key={key} dangerouslySetInnerHTML={{ __html: write(some) }} />;
    if (!folded) return texts;
    return (
      <details key={key} className="compare-fold">
        <summary lang={language}>{t("folded", { count: some.length })}</summary>
        {texts}
      </details>
    );
  });
}

/** Claims as a side marks them, with their state and what became of them in words. */
function useSideClaims() {
  const t = useTranslations();
  const trails = new Map<string, string>();
  const trailOf = ({ state, finding }: ComparedClaim) => {
    const kind = `${state} ${finding?.label ?? ""}`;
    const words = `${finding ? `${finding.label}, ` : ""}${t(`state.${state}`).toLowerCase()}`;
    const trail = trails.get(kind) ?? t("compare.claim-state", { state: words });
    trails.set(kind, trail);
    return trail;
  };
  return (side: "old" | "new", claims: readonly ComparedClaim[]): SideClaim[] =>
    claims.flatMap((claim) => {
      const place = claim[side];
      if (!place) return [];
      const { number, state, finding } = claim;
      const fate = fateKey(claim);
      // On the old side it only matters that the new one lacks it.
      const isTold = side === "new" || fate === "fate-lost";
      return {
        start: place.start,
        end: place.end,
        number,
        state,
        finding,
        lead: t("compare.claim-word"),
        trail: trailOf(claim),
        badge: fate && isTold ? t(`compare.${fate}`) : null,
        weight: stateUrgency[state],
      };
    });
}
