import type { useTranslations } from "next-intl";
import type { CompareWords } from "@/lib/domain/compare/compared-html";
import type { ComparedRow } from "@/lib/domain/compare/row-maker";
import type { Block } from "@/lib/domain/text/blocks";

type Blocks = Readonly<Record<"old" | "new", readonly Block[]>>;
type Translate = ReturnType<typeof useTranslations<"compare">>;

/** What stands between the words of two compared versions, in the language of the screen. */
export function compareWords(
  t: Translate,
  language: string,
  blocks: Blocks,
  numbers: Readonly<Record<"old" | "new", number>>,
): CompareWords {
  return {
    language,
    old: t("version", { number: numbers.old }),
    new: t("version", { number: numbers.new }),
    removed: t("removed"),
    added: t("added"),
    end: t("end"),
    note: (row, side) => noteOf(t, blocks, row, side),
    kind: (block) => (block.kind === "paragraph" ? null : `${kindOf(t, block)}:`),
  };
}

function noteOf(t: Translate, blocks: Blocks, row: ComparedRow, side: "old" | "new"): string | null {
  const { kind, down } = row;
  switch (kind) {
    case "moved-away":
    case "moved-here":
      return t(`${kind}-${down ? "down" : "up"}`);
    case "joined":
    case "divided":
      return t(kind);
    default:
      return styleNote(t, blocks, row, side);
  }
}

/** What kind of block it was and is now, where that changed. */
function styleNote(t: Translate, blocks: Blocks, row: ComparedRow, side: "old" | "new"): string | null {
  const old = row.old === null ? undefined : blocks.old[row.old];
  const now = row.new === null ? undefined : blocks.new[row.new];
  if (!old || !now || row.kind === "replaced") return null;
  if (kindOf(t, old) === kindOf(t, now)) return null;
  return side === "old" ? t("restyled-from", { kind: kindOf(t, old) }) : t("restyled-to", { kind: kindOf(t, now) });
}

function kindOf(t: Translate, { kind, level, ordered }: Block): string {
  if (kind === "heading") return t("kind-heading", { level });
  return t(kind === "list-item" && ordered ? "kind-list-item-ordered" : `kind-${kind}`);
}
