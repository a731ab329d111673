import { setTimeout as sleep } from "node:timers/promises";
import { addVersion } from "@/lib/commands/article/add-version";
import { getComparison } from "@/lib/queries/article/get-comparison";
import { getEditing } from "@/lib/queries/article/get-editing";
import { getWorkbench } from "@/lib/queries/article/get-workbench";
import { listArticles } from "@/lib/queries/article/list-articles";
import { getCarried } from "@/lib/queries/claim/get-carried";
import { getReportAsOperator } from "@/lib/queries/report/get-report";
import { getQueue } from "@/lib/queries/verdict/get-queue";
import { type SeededArticle, seedMarked } from "../../prisma/scenarios/claims";
import { as, type Desk, must } from "../../prisma/scenarios/desk";

/** The longest stretch for which a piece of work held its thread, in milliseconds: the shortest of several runs. */
export type Stall = { readonly work: string; readonly milliseconds: number };

const RUNS = 3;

/** Does what people do with an article, in this process as the server does it, and watches the thread meanwhile. */
export async function stalls(desk: Desk, article: SeededArticle): Promise<Stall[]> {
  const actor = { id: desk.editor, name: "The bench", role: "editor" } as const;
  let version = article.versionNumber;
  let { text } = article;
  const revise = async () => {
    text = `${text.replace("raids", "attacks")}\n\nA paragraph more, of version ${version + 1}.`;
    const source = { from: "paste", text } as const;
    const input = { articleId: article.id, versionNumber: version, source, title: null, note: null };
    version = must(await addVersion(as(desk.editor), input)).number;
  };
  const marks = ["On day 700 the", "On day 701 the", "On day 702 the", "On day 703 the"];
  const works: readonly (readonly [work: string, run: () => Promise<unknown>])[] = [
    ["marking a claim, and counting what is covered", () => seedMarked(desk, article, marks.pop())],
    ["what the workbench shows", () => getWorkbench(actor, article.slug)],
    [
      "the list of articles",
      () => listArticles(actor, { search: "", progress: null, person: "", language: "", page: 1 }),
    ],
    ["the queue", () => getQueue(actor, { claim: null, article: null, all: false, page: 1 })],
    ["the report, before it is written", () => getReportAsOperator(article.slug)],
    ["a new version, with its claims carried over", revise],
    ["two versions compared", () => getComparison(actor, article.slug, 1, version)],
    ["what was carried over", () => getCarried(actor, article.slug, null)],
    ["the editor", () => getEditing(actor, article.slug, null)],
  ];
  const found: Stall[] = [];
  for (const [work, run] of works) {
    const longest: number[] = [];
    for (let i = 0; i < RUNS; i++) longest.push(await longestStall(run));
    found.push({ work, milliseconds: Math.round(Math.min(...longest)) });
  }
  return found;
}

/** The longest time for which a timer of one millisecond did not come while something ran. */
async function longestStall(run: () => Promise<unknown>): Promise<number> {
  let longest = 0;
  let last = performance.now();
  const timer = setInterval(() => {
    const now = performance.now();
    longest = Math.max(longest, now - last - 1);
    last = now;
  }, 1);
  await run();
  await sleep(5);
  clearInterval(timer);
  return longest;
}
