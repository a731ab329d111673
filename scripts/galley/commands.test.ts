import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { commands, findCommand } from "./commands";
import { helpOfAll, tableOfCommands } from "./help";
import { CommandFailure } from "./output";
import { runCommand } from "./run-command";

const page = path.resolve(import.meta.dirname, "../../docs/command-line.md");

test("the page on the command line holds the table of commands; `vitest run -u` of this file writes it anew", async () => {
  const written = readFileSync(page, "utf8");
  const start = written.indexOf("| command |");
  const rest = written.slice(written.indexOf("\n\n", start) + 1);
  await expect(`${written.slice(0, start)}${tableOfCommands()}${rest}`).toMatchFileSnapshot(page);
});

test("each command is found by its own words, whatever stands behind them", () => {
  for (const each of commands) expect(findCommand([...each.name.split(" "), "x"])).toBe(each);
});

test("every form of a command names options that the command has, and each option stands in one", () => {
  const optionsIn = (texts: readonly string[]) => [
    ...new Set(texts.flatMap((text) => text.match(/--[a-z-]+/g) ?? []).toSorted()),
  ];
  for (const { forms, options } of commands)
    expect(optionsIn(forms.map(({ usage }) => usage))).toEqual(optionsIn(options));
});

/** What a command line is refused with. */
async function refusalOf(...words: string[]): Promise<string> {
  const error = await runCommand(words).catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(CommandFailure);
  return (error as CommandFailure).message;
}

test.each<[string, string[], string]>([
  ["a command that is none", ["frobnicate"], `There is no command “frobnicate”.\n\n${helpOfAll()}`],
  ["a name that stands before one other", ["demo"], "There is only: demo load."],
  ["a name with another behind it than there is", ["proof", "x"], "There is only: proof check."],
  [
    "a name that stands before several",
    ["audit", "--key"],
    "There are: audit verify, audit checkpoint, audit key, audit rotate-key.",
  ],
  ["too little", ["import"], "Name one file to import, or - for standard input."],
  ["too much", ["import", "a", "b"], "Name one file to import, or - for standard input."],
  ["nothing to read", ["read"], "Name the files to read."],
  ["one text to match", ["match", "a"], "Name two files: the article and the source."],
  ["something where nothing is taken", ["reanchor", "x"], "It takes nothing but lines from standard input."],
  ["something more where nothing is said of it", ["watch", "now", "x"], "Write it so: watch now"],
  [
    "an option that is not known",
    ["user", "link", "a@desk.example", "--rol", "x"],
    "There is no option “--rol”. Write it so: user link <email>",
  ],
  [
    "an option without its value",
    ["verify", "a.zip", "--key"],
    "The option “--key” needs a value. Write it so: verify <bundle.zip> [--key K]",
  ],
  [
    "a report without a place",
    ["export", "a-slug", "--format", "csv"],
    "Say where to write the report: --out <file>, or --out - for standard output.",
  ],
])("%s is refused in words", async (_, words, said) => {
  expect(await refusalOf(...words)).toBe(said);
});
