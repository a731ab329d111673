import type { PageRange } from "@/lib/domain/article/page-range";
import type { ImportedText } from "@/lib/importers/imported-text";

/** Why a web page may not have shown what a reader would see. */
export type PageDoubt = "needs-script" | "behind-wall";

/** What the readers of one kind each give; read-text.ts makes it whole. Members left out are none. */
export type ReadSource = Pick<
  ImportedText,
  "text" | "blocks" | "title" | "byline" | "site" | "language" | "direction" | "publishedOn" | "notes"
> & {
  readonly pages?: readonly PageRange[];
  readonly restStart?: number | null;
  readonly doubt?: PageDoubt | null;
  /** Whether a limit cut it off. */
  readonly bounded?: boolean;
};
