import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { json } from "node:stream/consumers";
import { importArticle } from "@/lib/commands/article/import-article";
import { disconnect } from "@/lib/data/database";
import type { Role } from "@/lib/domain/desk/permissions";
import { importArticleInput } from "@/lib/input/article";
import { readSeeded, seedApproved } from "@/prisma/scenarios/claims";
import { demoPeople } from "@/prisma/scenarios/demo-people";
import { as, must } from "@/prisma/scenarios/desk";
import { seedArabicVersions, seedVersions } from "@/prisma/scenarios/versions";

// Does for a story, by the product's own commands, what is only its beginning: what that looks like on the screen is a story
// of its own. Prints its address, at which it takes `{ make, … }` as JSON and answers with slugs; ends with standard input.

type Wish =
  | {
      readonly make: "article";
      readonly by: Role;
      readonly text: string;
      readonly title: string;
      /** Words that are marked, each with a source and a verdict, and approved. */
      readonly approved: readonly string[];
    }
  | { readonly make: "versions" };

const people = await demoPeople();

async function slugsOf(wish: Wish): Promise<string[]> {
  const desk = { reviewer: people.reviewer.id, editor: people.editor.id };
  if (wish.make === "versions") {
    return [(await seedVersions(desk)).slug, (await seedArabicVersions(desk)).slug];
  }
  const input = importArticleInput.parse({
    source: { from: "paste", text: wish.text },
    title: wish.title === "" ? null : wish.title,
  });
  const { slug } = must(await importArticle(as(people[wish.by].id), input));
  const article = await readSeeded(slug);
  for (const quote of wish.approved) await seedApproved(desk, article, quote);
  return [slug];
}

async function answerTo(request: IncomingMessage): Promise<{ status: number; body: unknown }> {
  try {
    return { status: 200, body: await slugsOf((await json(request)) as Wish) };
  } catch (error) {
    return { status: 500, body: String(error) };
  }
}

const server = createServer(async (request, response) => {
  const { status, body } = await answerTo(request);
  response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(body));
});
server.listen(0, "127.0.0.1", () => {
  process.stdout.write(`http://127.0.0.1:${(server.address() as AddressInfo).port}\n`);
});
process.stdin.resume().once("end", async () => {
  server.close();
  server.closeAllConnections();
  await disconnect();
});
