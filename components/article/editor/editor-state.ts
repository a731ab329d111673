import type { TypedChange } from "@/lib/domain/text/typed-change";
import {
  addBlockAfter,
  atEnd,
  indexOf,
  joinWithBefore,
  joinWithNext,
  moveBlock,
  pasteBlocks,
  removeBlock,
  reshapeBlock,
  type Step,
  splitBlock,
  typeInBlock,
} from "./block-steps";
import { type EditHistory, recordStep, redoStep, startHistory, type Typing, undoStep } from "./edit-history";
import type { BlockShape, Caret, EditorBlock } from "./editor-block";

/** What a step is called where it is said aloud. */
type Said = "split" | "joined" | "moved" | "removed" | "added" | "undone" | "redone" | "unmoved" | "nothing-to-redo";

export type EditorState = {
  readonly history: EditHistory;
  /** The block whose tools show; null before anybody was in one. */
  readonly active: number | null;
  /** Where the focus has to go; a new object each time. */
  readonly wanted: Caret | null;
  readonly nextId: number;
  readonly said: { readonly what: Said; readonly place: number; readonly of: number } | null;
};

export type EditorEvent =
  | { readonly type: "typed"; readonly id: number; readonly change: TypedChange; readonly time: number }
  | { readonly type: "split"; readonly caret: Caret }
  | { readonly type: "pasted"; readonly caret: Caret; readonly parts: readonly string[] }
  | { readonly type: "join-before" | "join-next" | "removed"; readonly caret: Caret }
  /** `staying`: the focus is on the button that moves it, and stays there. */
  | { readonly type: "moved"; readonly caret: Caret; readonly by: -1 | 1; readonly staying?: boolean }
  | { readonly type: "added"; readonly after: number | null }
  | { readonly type: "reshaped"; readonly id: number; readonly shape: BlockShape }
  | { readonly type: "entered"; readonly id: number }
  | { readonly type: "went"; readonly from: number; readonly by: -1 | 1 }
  | { readonly type: "sought"; readonly caret: Caret }
  | { readonly type: "undo" | "redo" }
  | { readonly type: "loaded"; readonly blocks: readonly EditorBlock[] };

/** An editor over these blocks, with nothing to undo. */
export function startEditor(blocks: readonly EditorBlock[]): EditorState {
  const nextId = blocks.reduce((most, { id }) => Math.max(most, id + 1), 0);
  return { history: startHistory(blocks), active: null, wanted: null, nextId, said: null };
}

/** The editor after what somebody did. What leads nowhere leaves it as it was. */
export function editorAfter(state: EditorState, event: EditorEvent): EditorState {
  const { blocks } = state.history.present;
  switch (event.type) {
    case "typed":
      return typed(state, event);
    case "split":
      return stepped(state, splitBlock(blocks, event.caret, state.nextId), event.caret, "split");
    case "pasted":
      return stepped(state, pasteBlocks(blocks, event.caret, event.parts, state.nextId), event.caret, null);
    case "join-before":
      return stepped(state, joinWithBefore(blocks, event.caret.id), event.caret, "joined");
    case "join-next":
      return stepped(state, joinWithNext(blocks, event.caret.id), event.caret, "joined");
    case "removed":
      return stepped(state, removeBlock(blocks, event.caret.id), event.caret, "removed");
    case "moved":
      return moved(state, event);
    case "added":
      return stepped(state, addBlockAfter(blocks, event.after, state.nextId), null, "added");
    case "reshaped":
      return stepped(state, reshapeBlock(blocks, event.id, event.shape), null, null);
    case "entered":
      return state.active === event.id ? state : { ...state, active: event.id };
    case "went":
      return went(state, event.from, event.by);
    case "sought":
      return indexOf(blocks, event.caret.id) < 0
        ? state
        : { ...state, active: event.caret.id, wanted: { ...event.caret } };
    case "undo":
      return turned(state, undoStep(state.history), "undone", "unmoved");
    case "redo":
      return turned(state, redoStep(state.history), "redone", "nothing-to-redo");
    case "loaded":
      return startEditor(event.blocks);
  }
}

function typed(state: EditorState, { id, change, time }: Extract<EditorEvent, { type: "typed" }>): EditorState {
  const step = typeInBlock(state.history.present.blocks, id, change, change.words);
  if (!step) return state;
  const { start, end, words } = change;
  const typing: Typing = { id, at: start + words.length, time, sort: words === "" ? "gone" : "words" };
  // The browser has put the caret where it belongs, so nothing is wanted.
  return { ...state, history: recordStep(state.history, step, { id, start, end }, typing), wanted: null, said: null };
}

function stepped(state: EditorState, step: Step, before: Caret | null, what: Said | null): EditorState {
  if (!step) return state;
  const { blocks, caret } = step;
  const history = recordStep(state.history, step, before, null);
  const nextId = blocks.reduce((most, { id }) => Math.max(most, id + 1), state.nextId);
  const active = caret ? caret.id : state.active;
  return { history, active, wanted: caret && { ...caret }, nextId, said: what && saidOf(what, blocks, active) };
}

function moved(state: EditorState, { caret, by, staying }: Extract<EditorEvent, { type: "moved" }>): EditorState {
  const after = stepped(state, moveBlock(state.history.present.blocks, caret, by), caret, "moved");
  return staying && after !== state ? { ...after, wanted: null } : after;
}

/** To the end of the block before, or the start of the one behind. */
function went(state: EditorState, from: number, by: -1 | 1): EditorState {
  const { blocks } = state.history.present;
  const target = blocks[indexOf(blocks, from) + by];
  if (!target) return state;
  const caret = by < 0 ? atEnd(target) : { id: target.id, start: 0, end: 0 };
  return { ...state, active: target.id, wanted: caret };
}

function turned(state: EditorState, history: EditHistory | null, what: Said, nothing: Said): EditorState {
  const { blocks, caret } = (history ?? state.history).present;
  if (!history) return { ...state, said: saidOf(nothing, blocks, state.active) };
  const at = caret && indexOf(blocks, caret.id) >= 0 ? caret : null;
  const active = at ? at.id : state.active;
  return { ...state, history, active, wanted: at && { ...at }, said: saidOf(what, blocks, active) };
}

function saidOf(what: Said, blocks: readonly EditorBlock[], id: number | null): EditorState["said"] {
  return { what, place: id === null ? 0 : indexOf(blocks, id) + 1, of: blocks.length };
}
