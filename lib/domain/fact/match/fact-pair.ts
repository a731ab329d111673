import type { FactKind } from "@/lib/domain/fact/fact";
import type { TextRange } from "@/lib/domain/text/range";

/** A fact of an article and the place in a source that speaks of the same; `agrees` when both say the same of it. */
export type FactPair = {
  readonly article: TextRange;
  readonly source: TextRange;
  readonly kind: FactKind;
  readonly agrees: boolean;
};
