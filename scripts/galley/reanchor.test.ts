import { spawnSync } from "node:child_process";
import { describe, expect, it } from "vitest";
import { reanchorLine } from "./reanchor";

const line = (claims: unknown, oldText = "The dog ran.") =>
  JSON.stringify({ old: oldText, new: "A day. The dog ran.", claims });

describe("a line to reanchor", () => {
  it("gives each claim's place by its id, in the order asked", () => {
    expect(
      reanchorLine(
        line([
          { id: "b", start: 0, end: 12 },
          { id: 7, start: 4, end: 7 },
        ]),
      ),
    ).toMatchObject({
      claims: [
        { id: "b", status: "exact", start: 7, end: 19, confidence: 1 },
        { id: 7, status: "exact", start: 11, end: 14, confidence: 1 },
      ],
    });
  });

  it.each([
    ["that is no JSON", "{", "not JSON"],
    ["that is no object", "[]", "no object"],
    ["without the new text", '{"old": "a", "claims": []}', "“new”"],
    ["whose claims are no list", line("all"), "“claims”"],
    ["with a claim without an id", line([{ start: 0, end: 1 }]), "“claims.0.id”"],
    ["with an offset that is not whole", line([{ id: "c1", start: 0.5, end: 2 }]), 'Claim "c1"'],
    ["with an offset before the text", line([{ id: "c1", start: -1, end: 2 }]), 'Claim "c1"'],
    ["with an offset that is a word", line([{ id: "c1", start: "0", end: 2 }]), 'Claim "c1"'],
    ["with an empty claim", line([{ id: 4, start: 2, end: 2 }]), "Claim 4"],
    ["with a claim behind the text", line([{ id: "c1", start: 2, end: 13 }]), "at most 12"],
  ])("%s says what is wrong", (_, text, words) => {
    const answer = reanchorLine(text);
    expect("error" in answer ? answer.error : "").toContain(words);
  });
});

describe("the command", () => {
  it("answers line by line, goes on behind a bad one, and then fails", () => {
    const input = [
      line([{ id: 1, start: 0, end: 12 }]),
      "nonsense",
      "",
      line([], "a\u2028b"),
      line([{ id: 2, start: 4, end: 7 }]),
    ];
    const program = "import { reanchorCommand } from './scripts/galley/reanchor.ts'; await reanchorCommand([]);";
    const args = ["--import", "tsx", "--input-type=module", "-e", program];
    const { stdout, status } = spawnSync(process.execPath, args, { input: input.join("\n"), encoding: "utf8" });
    const answers = stdout
      .trim()
      .split("\n")
      .map((answer) => Object.keys(JSON.parse(answer)));
    expect(answers).toEqual([["claims"], ["error"], ["claims"], ["claims"]]);
    expect(status).toBe(1);
  });
});
