import { attachEvidence } from "@/lib/commands/evidence/attach-evidence";
import { wordsBeforeFile } from "@/lib/domain/evidence/file-with-words";
import type { Desk } from "../../prisma/scenarios/desk";
import { as, must, seen } from "../../prisma/scenarios/desk";
import { askAction } from "./ask-action";
import { newKey, type WorstInput, worstInputs } from "./worst-inputs";

/** The running application, and what of it is attacked. */
export type Target = {
  readonly address: string;
  readonly cookie: string;
  readonly dist: string;
  readonly desk: Desk;
  readonly slug: string;
  readonly articleId: string;
  readonly claimId: string;
  readonly sourceId: string;
  /** The address outside at which an input stands as a page. */
  readonly at: (index: number) => string;
};

/** What came of one attack: how long it took (seconds), and what was answered. */
export type Outcome = {
  readonly kind: string;
  readonly way: string;
  readonly seconds: number;
  readonly answer: string;
};

const AT_ONCE = 3;

/** The inputs once, by their place; the bench's outside server gives them by it. */
export const inputs: readonly WorstInput[] = worstInputs();

/** Has every input read in every way there is for it, several at once, until all are done or `signal` is aborted. */
export async function attack(target: Target, signal: AbortSignal): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  const ways = inputs.flatMap((input, i) => input.as.map((way) => [input, i, way] as const));
  await Promise.all(
    Array.from({ length: AT_ONCE }, async () => {
      for (let next = ways.shift(); next && !signal.aborted; next = ways.shift()) {
        const [input, , way] = next;
        const before = performance.now();
        const answer = await send(target, input, way, signal).catch((error: unknown) =>
          signal.aborted ? "not done when time was up" : `${error}`.slice(0, 100),
        );
        outcomes.push({ kind: input.kind, way, seconds: Math.round((performance.now() - before) / 100) / 10, answer });
      }
    }),
  );
  return outcomes;
}

/** Attaches every input that is evidence by its address: the worker, which is in the server, fetches and reads them. */
export async function attachAll({ desk, claimId, at }: Target): Promise<void> {
  for (const [i, input] of inputs.entries()) {
    if (!input.as.includes("evidence")) continue;
    const described = { title: input.kind, publisher: null, author: null, publishedOn: null } as const;
    const source = { from: "new", ...described, kind: "primary", medium: "page", address: at(i) } as const;
    const passage = "The ministry said on Saturday that the army had carried out many raids in the north.";
    const evidence = { source, stance: "supports", passage, note: null } as const;
    must(await attachEvidence(as(desk.reviewer), { ...(await seen(claimId)), ...evidence }));
  }
}

async function send(target: Target, input: WorstInput, way: WorstInput["as"][number], signal: AbortSignal) {
  const { bytes } = input;
  const ask = async (page: string, name: string, args: readonly unknown[]) =>
    reasonIn(await askAction(target, page, name, args, signal));
  switch (way) {
    case "article":
      return ask("/articles/import", "previewArticleAction", [{ source: { from: "file", name: input.name, bytes } }]);
    case "annotations":
      return ask(`/articles/${target.slug}/annotations`, "previewAnnotationsAction", [
        { articleId: target.articleId, bytes },
      ]);
    case "claim-reviews":
      return ask("/earlier-checks", "importEarlierChecksAction", [{ bytes }, newKey()]);
    case "report":
      return ask("/foreign-reports", "importReportAction", [{ bytes }, newKey()]);
    case "evidence":
      return upload(target, input, signal);
  }
}

/** Sends a file with what is said of it, as the form for evidence does. */
async function upload({ address, cookie, sourceId }: Target, input: WorstInput, signal: AbortSignal): Promise<string> {
  const words = { input: { evidence: null, name: input.name, toldType: input.type }, key: newKey() };
  const body = new Blob([wordsBeforeFile(words), input.bytes as BlobPart]);
  const headers = { cookie, origin: address };
  const answer = await fetch(`${address}/sources/${sourceId}/snapshots`, { method: "POST", headers, body, signal });
  const text = await answer.text();
  if (answer.status !== 200) throw new Error(`the upload answered ${answer.status}`);
  return reasonIn(text);
}

/** The reason in an answer, or that it was read. */
function reasonIn(text: string): string {
  const [, reason] = /"reason":"([a-z0-9-]+)"/.exec(text) ?? [];
  return reason ?? "read";
}
