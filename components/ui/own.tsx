import type { ReactNode } from "react";

/** What somebody wrote, or what they are called, within a sentence of ours: it keeps its direction, and the sentence its order. */
export function own(words: ReactNode): ReactNode {
  return <bdi>{words}</bdi>;
}
