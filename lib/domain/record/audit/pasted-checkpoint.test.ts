import { describe, expect, test } from "vitest";
import { checkpointAsWritten } from "./pasted-checkpoint";

const signature =
  "\u2014 desk.example/galley bSyIgNBpwZFJ20e2elQ42UBqrpVHa2Hzv+E92niiwG8CX0yTkDo5ohLf+NH1ZeRJXoH7RM2TS1gZ6IX=";
const other =
  "\u2014 desk.example/galley AAAAgNBpwZFJ20e2elQ42UBqrpVHa2Hzv+E92niiwG8CX0yTkDo5ohLf+NH1ZeRJXoH7RM2TS1gZ6IX=";
const head = "desk.example/galley\n77\n07sAAm9EdcOzc+xGUwktSWkS/2fSfajqvn7Wz/Bx0qQ=\n";
const note = `${head}\n${signature}\n`;

describe("a checkpoint is read as it was written", () => {
  test.each([
    ["as it was given out", note],
    ["without its last line end", note.trim()],
    ["with line ends of another system", note.replaceAll("\n", "\r\n")],
    ["with white space around", `\n\n  ${note.replaceAll("\n", "  \n   ")}\n`],
    ["without the empty line, as a paper's text comes out", note.replace("\n\n", "\n")],
    ["with its signature over two lines", note.replace("HLf+NH1", "HLf+\nNH1").replace("ohLf", "o\nhLf")],
    ["with its signature under the name", note.replace("galley bSy", "galley\nbSy")],
  ])("%s", (_, pasted) => {
    expect(checkpointAsWritten(pasted)).toBe(note);
  });

  test("with two signatures, each on its own line", () => {
    expect(checkpointAsWritten(`${note}${other.replace("NH1", "\nNH1")}`)).toBe(`${note}${other}\n`);
  });
});
