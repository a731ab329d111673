import type { Change } from "@/lib/domain/live/change";
import type { Here } from "@/lib/domain/live/here";
import type { ArticleNews } from "./article-news";

/**
 * What happened between two indexes of the log, the second one excluded, as far as its reader may see it, and what the
 * workbenches of its articles show since. Null changes: it was more than is told one by one, so that all that is shown has to
 * be read again.
 */
export type Changes = {
  readonly from: number;
  readonly to: number;
  readonly changes: readonly Change[] | null;
  readonly news: readonly ArticleNews[];
};

/** What the server says to a browser. `beat` says up to where the log has been told, and that there is still a connection. */
export type LiveMessage =
  | { readonly kind: "changes"; readonly told: Changes }
  | { readonly kind: "here"; readonly here: Here }
  | { readonly kind: "beat"; readonly at: number }
  /** The session or the role is another one. */
  | { readonly kind: "end" };
