import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { blocksOf, linesOf, versionOf } from "./block-samples";
import { type EditorEvent, type EditorState, editorAfter, startEditor } from "./editor-state";

const version = versionOf("one", "two", "three");
const start = () => startEditor(blocksOf(version));
const having = (...events: EditorEvent[]) => events.reduce(editorAfter, start());
const lines = ({ history }: EditorState) => linesOf(version, history.present.blocks);
const typed = (words: string, at: number, time: number, end = at): EditorEvent => ({
  type: "typed",
  id: 0,
  change: { start: at, end, words },
  time,
});
const undo: EditorEvent = { type: "undo" };
const redo: EditorEvent = { type: "redo" };

describe("undo", () => {
  it.each<[string, EditorEvent[], string]>([
    ["takes back a word typed without a pause as one", [typed("a", 3, 0), typed("b", 4, 100), undo], "one"],
    ["takes back only what came after a pause", [typed("a", 3, 0), typed("b", 4, 5_000), undo], "onea"],
    ["takes back only what was typed last elsewhere", [typed("a", 3, 0), typed("b", 0, 100), undo], "onea"],
    ["takes back deleting apart from typing", [typed("a", 3, 0), typed("", 2, 100, 4), undo], "onea"],
    [
      "takes back a row of deleted letters as one",
      [typed("", 2, 0, 3), typed("", 1, 100, 2), typed("", 0, 200, 1), undo],
      "one",
    ],
    ["is itself undone by doing again", [typed("a", 3, 0), undo, redo], "onea"],
    ["goes back to the beginning and no further", [typed("a", 3, 0), undo, undo, undo], "one"],
    [
      "loses what could be done again once something else is typed",
      [typed("a", 3, 0), undo, typed("b", 3, 9), redo],
      "oneb",
    ],
  ])("%s", (_, events, first) => expect(lines(having(...events))[0]).toBe(first));

  it("crosses blocks, and puts the caret back where the step was", () => {
    const done = having(typed("!", 3, 0), { type: "split", caret: { id: 1, start: 1, end: 1 } }, undo);
    expect(lines(done)).toEqual(["one!", "two", "three"]);
    expect(done.wanted).toEqual({ id: 1, start: 1, end: 1 });
    const further = editorAfter(done, undo);
    expect(lines(further)).toEqual(["one", "two", "three"]);
    expect(further.wanted).toEqual({ id: 0, start: 3, end: 3 });
  });

  it("says when there is nothing to undo", () => {
    expect(having(undo).said?.what).toBe("unmoved");
  });

  it("gives back every earlier state, and doing again every later one, whatever the steps were", () => {
    const id = fc.constantFrom(0, 1, 2, 3, 4);
    const caret = fc.record({ id, start: fc.constant(0), end: fc.constant(0) });
    const event = fc.oneof(
      fc.record({ type: fc.constant("split" as const), caret }),
      fc.record({ type: fc.constantFrom("join-before" as const, "join-next" as const, "removed" as const), caret }),
      fc.record({ type: fc.constant("moved" as const), caret, by: fc.constantFrom(-1 as const, 1 as const) }),
      fc.record({ type: fc.constant("added" as const), after: fc.option(id) }),
      fc.record({
        type: fc.constant("typed" as const),
        id,
        change: fc.constant({ start: 0, end: 0, words: "x" }),
        time: fc.integer({ min: 0, max: 9 }).map((tens) => tens * 10_000),
      }),
    );
    fc.assert(
      fc.property(fc.array(event, { maxLength: 30 }), (events) => {
        const last = events.reduce(editorAfter, start());
        let back = last;
        for (let step = 0; step < last.history.past.length; step++) back = editorAfter(back, undo);
        expect(lines(back)).toEqual(["one", "two", "three"]);
        let again = back;
        while (again.history.future.length > 0) again = editorAfter(again, redo);
        expect(again.history.present.blocks).toEqual(last.history.present.blocks);
      }),
    );
  });
});

it("going on to the next block puts the caret at its start, and back at the end of the one before", () => {
  expect(having({ type: "went", from: 0, by: 1 }).wanted).toEqual({ id: 1, start: 0, end: 0 });
  expect(having({ type: "went", from: 1, by: -1 }).wanted).toEqual({ id: 0, start: 3, end: 3 });
  expect(having({ type: "went", from: 0, by: -1 }).wanted).toBeNull();
});
