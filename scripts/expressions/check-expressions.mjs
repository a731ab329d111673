import { readFileSync } from "node:fs";
import { inProject } from "../setup/project.mjs";
import { say } from "../setup/speak.mjs";
import { findExpressions } from "./find-expressions.mjs";
import { judgeExpressions } from "./judge-expressions.mjs";
import { mayRepeat } from "./may-repeat.mjs";
import { productFiles } from "./product-files.mjs";

/**
 * Says which regular expressions of the product can take more time than in proportion to their input, and where one is
 * made while the program runs; true when there is none.
 */
export async function checkExpressions() {
  const found = productFiles().map((path) => ({
    path,
    ...findExpressions(path, readFileSync(inProject(path), "utf8")),
  }));
  const made = found.flatMap(({ path, faults }) => faults.map(({ line, why }) => `${path}:${line}: it ${why}`));
  const asked = found
    .flatMap(({ path, expressions }) => expressions.map((each) => ({ path, ...each })))
    .filter(({ source, flags }) => mayRepeat(source, flags));
  const judged = await judgeExpressions(asked);
  const slow = asked.flatMap(({ path, line, source, flags }, i) =>
    judged[i].isLinear ? [] : [`${path}:${line}: /${source}/${flags} ${judged[i].why}`],
  );
  for (const line of [...made, ...slow]) say(line);
  if (made.length + slow.length > 0) {
    say("Regular expressions have to cost in proportion to their input, and to stand where that can be seen:");
    say("see “A regular expression is refused” in CONTRIBUTING.md.");
  }
  return made.length + slow.length === 0;
}
