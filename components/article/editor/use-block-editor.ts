import { useReducer, useState } from "react";
import type { Direction } from "@/lib/domain/text/direction";
import type { EditedClaim } from "@/lib/queries/article/get-editing";
import { indexClaims } from "./editing-claim";
import { untouchedBlocks } from "./editor-block";
import type { EditorShared } from "./editor-context";
import { editorAfter, startEditor } from "./editor-state";
import type { OldVersion } from "./forecast";
import { NearWatcher } from "./near-watcher";

/**
 * The editor's state, and what its blocks share. Both are made from the version and the claims as they were when the
 * editor opened: what the page learns later belongs to another version.
 */
export function useBlockEditor(
  version: OldVersion & { readonly direction: Direction },
  claims: readonly EditedClaim[],
  address: string,
  nameOf: EditorShared["nameOf"],
) {
  const [state, dispatch] = useReducer(editorAfter, version.blocks, (blocks) => startEditor(untouchedBlocks(blocks)));
  const [shared] = useState<EditorShared>(() => ({
    text: version.text,
    direction: version.direction,
    language: version.language,
    address,
    claims: indexClaims(version.blocks, claims),
    near: new NearWatcher(),
    nameOf,
    dispatch,
  }));
  return { state, dispatch, shared };
}
