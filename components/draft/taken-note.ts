import type { ProposedSource } from "@/lib/domain/draft/draft-note";

/** What a note is taken as: with which sources, stating what; or with one confidential source. */
export type TakenNote = {
  readonly sources: readonly ProposedSource[];
  readonly statement?: string | null;
  readonly confidential?: { readonly title: string; readonly description: string; readonly reason: string };
};
