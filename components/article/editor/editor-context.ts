import { createContext, type Dispatch, useContext } from "react";
import type { ClaimIndex } from "./editing-claim";
import type { EditorBlock } from "./editor-block";
import type { EditorEvent } from "./editor-state";
import type { ClaimFate } from "./forecast";
import type { NearWatcher } from "./near-watcher";

/** What every block shares and what stays the same as long as the editor is open. */
export type EditorShared = {
  readonly text: string;
  readonly direction: "ltr" | "rtl";
  readonly language: string;
  readonly address: string;
  readonly claims: ClaimIndex;
  readonly near: NearWatcher;
  /** What a block is called: its kind, and its level where it has one. */
  readonly nameOf: (block: EditorBlock) => string;
  readonly dispatch: Dispatch<EditorEvent>;
};

const Shared = createContext<EditorShared | null>(null);
const Fates = createContext<ReadonlyMap<string, ClaimFate>>(new Map());

export const EditorProvider = Shared.Provider;
/** Apart from the rest, since they change as one types, and only what shows claims has to follow. */
export const FatesProvider = Fates.Provider;

export function useEditor(): EditorShared {
  const shared = useContext(Shared);
  if (!shared) throw new Error("a part of the editor stands outside it");
  return shared;
}

/** What the edit, as it stands, would do to each claim. */
export function useFates(): ReadonlyMap<string, ClaimFate> {
  return useContext(Fates);
}
