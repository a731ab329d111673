import { words } from "./report-words";

/** "Open → Approved"; nothing where the event left the state of claim and article alone. */
export function stateChange(from: string | null, to: string | null): string {
  if (to === null || from === to) return "";
  const [before, after] = [from === null ? null : stateWords(from), stateWords(to)];
  if (after === null) return "";
  return before === null ? after : `${before} → ${after}`;
}

function stateWords(state: string): string | null {
  if (words.has(`state.${state}` as never)) return words(`state.${state}` as never);
  return words.has(`article-state.${state}` as never) ? words(`article-state.${state}` as never) : null;
}
