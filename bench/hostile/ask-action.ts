import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";

type Manifest = { readonly node: Readonly<Record<string, { readonly exportedName?: string }>> };

/** React's own way to write what a browser sends to a server action. */
const { encodeReply } = createRequire(import.meta.url)(
  path.resolve("node_modules/next/dist/compiled/react-server-dom-turbopack/client.node.js"),
) as { encodeReply: (args: readonly unknown[]) => Promise<string | FormData> };

/** The ids under which the built application knows its server actions, by name. */
function actionIds(dist: string): Map<string, string> {
  const { node } = JSON.parse(readFileSync(`${dist}/server/server-reference-manifest.json`, "utf8")) as Manifest;
  return new Map(Object.entries(node).flatMap(([id, { exportedName }]) => (exportedName ? [[exportedName, id]] : [])));
}

/**
 * Calls a server action as a page of the running application does, and gives the bytes of its answer as text. `page` is
 * the page's path, of whose actions it is one.
 */
export async function askAction(
  site: { readonly address: string; readonly cookie: string; readonly dist: string },
  page: string,
  name: string,
  args: readonly unknown[],
  signal: AbortSignal,
): Promise<string> {
  const id = actionIds(site.dist).get(name);
  if (!id) throw new Error(`the build has no action ${name}`);
  const body = await encodeReply(args);
  const answer = await fetch(site.address + page, {
    method: "POST",
    redirect: "manual",
    signal,
    headers: {
      cookie: site.cookie,
      origin: site.address,
      accept: "text/x-component",
      "next-action": id,
      ...(typeof body === "string" && { "content-type": "text/plain;charset=UTF-8" }),
    },
    body,
  });
  const text = await answer.text();
  if (answer.status !== 200) throw new Error(`${name} answered ${answer.status}: ${text.slice(0, 200)}`);
  return text;
}
