import { spawnSync } from "node:child_process";
import { describe, expect, it } from "vitest";
import { serverProgram } from "@/scripts/setup/galley-command.mjs";
import { LONGEST_LINE, linesOf } from "./input";
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

/** What the command answers to its standard input, and how it ends. */
function run(input: string, pipe = "") {
  const program = [process.execPath, ...serverProgram("galley")].map((word) => `"${word}"`).join(" ");
  const command = `${program} reanchor ${pipe}; exit \${PIPESTATUS[0]}`;
  const { stdout, stderr, status } = spawnSync("bash", ["-c", command], { input, encoding: "utf8" });
  const answers = stdout
    .trim()
    .split("\n")
    .map((answer) => JSON.parse(answer));
  return { answers, stderr, status };
}

describe("the command", () => {
  it("answers line by line, names a bad one by its number, goes on behind it, and then fails", () => {
    const input = [
      `\ufeff${line([{ id: 1, start: 0, end: 12 }])}\r`,
      "nonsense",
      "",
      line([], "a\u2028b"),
      "[]",
      line([{ id: 2, start: 4, end: 7 }]),
    ];
    const { answers, status } = run(input.join("\n"));
    expect(answers.map((answer) => answer.line ?? Object.keys(answer)[0])).toEqual([
      "claims",
      2,
      "claims",
      5,
      "claims",
    ]);
    expect(status).toBe(1);
  });

  it("answers a line without claims, and nothing to nothing", () => {
    expect(run(line([])).answers).toEqual([{ claims: [] }]);
    expect(() => run("")).toThrow(SyntaxError);
  });

  it("ends quietly when nobody reads on", () => {
    const { answers, stderr } = run(`${line([{ id: 1, start: 0, end: 12 }])}\n`.repeat(20_000), "| head -n 1");
    expect(answers).toHaveLength(1);
    expect(stderr).toBe("");
  });
});

describe("the lines", () => {
  async function linesFrom(...chunks: string[]): Promise<number[]> {
    const lengths: number[] = [];
    const input = (async function* () {
      yield* chunks;
    })();
    for await (const each of linesOf(input)) lengths.push(each.length);
    return lengths;
  }

  it("may come in any pieces", async () => {
    expect(await linesFrom("ab", "c\nd", "\n", "\n", "ef")).toEqual([3, 1, 0, 2]);
  });

  it("are cut off where they are too long to keep, which the answer says, and the next one is whole", async () => {
    const tenth = "x".repeat(LONGEST_LINE / 10);
    expect(await linesFrom(...Array.from({ length: 12 }, () => tenth), "\nabc")).toEqual([LONGEST_LINE, 3]);
    expect(reanchorLine(tenth.repeat(10))).toEqual({ error: expect.stringContaining("100,000,000 characters") });
  });
});
