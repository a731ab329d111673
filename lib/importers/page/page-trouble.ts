import type { RefusalReason } from "@/lib/domain/result";

/** An article shorter than this is looked at twice. */
const SHORT = 250;
const HARDLY_ANY = 80;

/** Where the usual frameworks put what their scripts make. */
const appRoots =
  "#root, #app, #__next, #___gatsby, #__nuxt, #main-app, #svelte, app-root, [data-reactroot], [ng-app], [ng-version]";

const wallWords =
  /^(?:log ?in|sign ?in|before you continue|we value your privacy|access denied|403 forbidden|just a moment|attention required|are you a (?:robot|human)|verify (?:that )?you are (?:a )?human|please verify|subscribe to (?:continue|read)|enable cookies|pardon our interruption)\b/i;

/**
 * Why a page gave no article worth having, from what it holds instead; null when it gave one. `text` is what was taken
 * of it. Only plain cases are told apart.
 */
export function pageTrouble(document: Document, text: string): RefusalReason | null {
  if (text.length >= SHORT) return null;
  const headings = Array.from(document.querySelectorAll("title, h1"), (element) => (element.textContent ?? "").trim());
  const asksForPassword = document.querySelector('input[type="password"]') !== null;
  if (asksForPassword || headings.some((heading) => wallWords.test(heading))) return "page-behind-wall";
  if (needsScript(document, text)) return "page-needs-script";
  return text === "" ? "page-without-article" : null;
}

function needsScript(document: Document, text: string): boolean {
  const runs = Array.from(document.querySelectorAll("script")).some(
    (script) => !/json|template/.test(script.getAttribute("type") ?? ""),
  );
  if (!runs) return false;
  const roots = Array.from(document.querySelectorAll(appRoots));
  if (roots.some((element) => (element.textContent ?? "").trim() === "")) return true;
  // Many a page asks for scripts on behalf of its comments alone.
  return (
    text.length < HARDLY_ANY &&
    Array.from(document.querySelectorAll("noscript")).some((element) => /javascript/i.test(element.textContent ?? ""))
  );
}
