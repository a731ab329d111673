import path from "node:path";
import type { Page } from "@playwright/test";
import { build } from "esbuild";
import type { HighlightRange } from "../lib/domain/highlight/highlight-range";
import { markedHtml } from "../lib/domain/highlight/marked-html";
import { segmentsByBlock } from "../lib/domain/highlight/segments";
import type { Block } from "../lib/domain/text/blocks";

/** What the page of {@link openArticlePage} has as `window.galley`. */
export type InPage = typeof import("../components/article/text-offsets") &
  Pick<typeof import("../lib/domain/text/trim"), "trimRange"> &
  Pick<typeof import("../lib/domain/text/graphemes"), "snapToGraphemes">;

declare global {
  interface Window {
    galley: InPage;
  }
}

const root = path.resolve(import.meta.dirname, "..");

/** The page's own code between offsets and places, as one script that leaves it at `window.galley`. */
async function inPageScript(): Promise<string> {
  const { outputFiles } = await build({
    stdin: {
      contents: `export * from "./components/article/text-offsets";
export { trimRange } from "./lib/domain/text/trim";
export { snapToGraphemes } from "./lib/domain/text/graphemes";`,
      resolveDir: root,
    },
    alias: { "@": root },
    bundle: true,
    format: "iife",
    globalName: "galley",
    write: false,
  });
  return outputFiles[0]?.text ?? "";
}

/**
 * Opens a bare page with an article as the workbench renders it, between words that are none of it. No server is needed.
 * Skips lie under claims.
 */
export async function openArticlePage(
  page: Page,
  text: string,
  blocks: readonly Block[],
  claims: readonly HighlightRange[],
  skips: readonly HighlightRange[] = [],
): Promise<void> {
  const marked = new Map(
    claims.map(({ id }) => [
      id,
      { number: Number(id), state: "open", finding: null, word: "Open", label: `Claim ${id}, Open` },
    ]),
  );
  const segments = segmentsByBlock(blocks, claims, skips);
  const tags = { heading: "h2", paragraph: "p", quote: "blockquote", "list-item": "li" };
  const elements = blocks.map(({ kind, start, end }, i) => {
    const html = markedHtml(text, segments[i] ?? [], { claims: marked, address: "#claim-" });
    return `<${tags[kind]} data-start="${start}" data-end="${end}">${html}</${tags[kind]}>`;
  });
  await page.setContent(
    `<!doctype html><header>Above <b>the</b> article</header>
<article><p class="byline">By nobody</p>${elements.join("\n")}</article><aside>Beside it</aside>`,
  );
  await page.addScriptTag({ content: `${await inPageScript()};window.galley = galley;` });
}
