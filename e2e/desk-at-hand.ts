import { spawn } from "node:child_process";
import { once } from "node:events";
import path from "node:path";

const program = path.resolve(import.meta.dirname, "../scripts/testing/desk-at-hand.mjs");

/** Before all stories: starts what makes their articles by command (scripts/testing/desk-at-hand.ts); gives how it is ended. */
export default async function startDeskAtHand(): Promise<() => Promise<void>> {
  const desk = spawn(process.execPath, [program], { stdio: ["pipe", "pipe", "inherit"] });
  const ended = once(desk, "exit");
  const [address] = await Promise.race([once(desk.stdout, "data"), ended.then(() => [null])]);
  if (address === null) throw new Error("what makes the stories' articles did not start");
  process.env.GALLEY_DESK_AT_HAND = String(address).trim();
  return async () => {
    desk.stdin.end();
    await ended;
  };
}

/** The slugs of what was made: an article by one of the demo's people, or two articles with versions. */
export async function madeByCommand(
  wish:
    | { make: "article"; by: string; text: string; title: string; approved: readonly string[] }
    | { make: "versions" },
): Promise<string[]> {
  const answer = await fetch(process.env.GALLEY_DESK_AT_HAND ?? "", { method: "POST", body: JSON.stringify(wish) });
  const told = await answer.json();
  if (!answer.ok) throw new Error(told);
  return told;
}
