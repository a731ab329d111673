import { useTranslations } from "next-intl";
import type { TextRange } from "@/lib/domain/text/range";
import type { ImportArticleInput } from "@/lib/input/article";
import type { PreviewedText } from "@/lib/queries/article/preview-article";

/** What a person wants otherwise than the reader: places of blocks to leave out, and of those left out to take in. */
export type BlockChoice = NonNullable<ImportArticleInput["choice"]>;

type Place = Pick<PreviewedText["blocks"][number], "of" | "place">;

/** Whether a block will be kept. */
export function isKept({ of, place }: Place, { leave, take }: BlockChoice): boolean {
  return of === "text" ? !leave.includes(place) : take.includes(place);
}

/** The choice with one block the other way round. */
export function toggled({ of, place }: Place, choice: BlockChoice): BlockChoice {
  const list = of === "text" ? "leave" : "take";
  const places = choice[list];
  const isIn = places.includes(place);
  return { ...choice, [list]: isIn ? places.filter((each) => each !== place) : [...places, place] };
}

/** Where the words stand that a person leaves out. */
export function leftRanges(blocks: PreviewedText["blocks"], choice: BlockChoice): TextRange[] {
  return blocks.flatMap((block) => (block.range && !isKept(block, choice) ? [block.range] : []));
}

type Props = { readonly text: string; readonly kept: boolean; readonly onToggle: () => void };

/** A block's words, struck where they are left out, and the button that changes that. */
export function ChosenBlock({ text, kept, onToggle }: Props) {
  const t = useTranslations("preview");
  const act = t(kept ? "leave" : "take");
  return (
    <>
      <span className={kept ? undefined : "text-soft line-through"}>{text}</span>{" "}
      <button type="button" className="block-choice" aria-label={`${act}: ${text.slice(0, 60)}`} onClick={onToggle}>
        {act}
      </button>
    </>
  );
}
