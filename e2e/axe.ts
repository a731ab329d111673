import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { expect, type Page } from "@playwright/test";

type Axe = { run(where: unknown, how: object): Promise<{ violations: Violation[] }> };
type Violation = { id: string; nodes: { html: string; failureSummary?: string }[] };

const script = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const colours = ["color-contrast", "link-in-text-block"];

/**
 * Fails with what axe finds on the page as it stands, by WCAG 2.2 AA and its best practices. Galley's pages hold no frames,
 * so axe runs in the page itself; its wrapper for Playwright opens a window of its own each time.
 */
export async function expectNoAxeFindings(page: Page): Promise<void> {
  await expect(page, "the page's title").toHaveTitle(/./);
  await expectNone(page, { rules: Object.fromEntries(colours.map((rule) => [rule, { enabled: false }])) });
  await expectNoColourFindings(page);
}

/**
 * The same of the colours alone, once for each pair of words and ground: comparing them takes most of axe's time, and what
 * is drawn alike on what is drawn alike is found alike.
 */
export async function expectNoColourFindings(page: Page): Promise<void> {
  expect(await page.evaluate(nameKinds, kind), "kinds of words on the page").toBeGreaterThan(0);
  await expectNone(page, { runOnly: colours }, `[${kind}]`);
}

const kind = "data-kind-for-axe";

/** Marks the first of all elements that have the same colours, with all that shines through them. Gives how many there are. */
function nameKinds(attribute: string): number {
  for (const element of document.querySelectorAll(`[${attribute}]`)) element.removeAttribute(attribute);
  const grounds = new Map<Element | null, string>([[null, ""]]);
  const groundOf = (element: Element | null): string => {
    const known = grounds.get(element);
    if (known !== undefined || !element) return known ?? "";
    const style = getComputedStyle(element);
    const own = [style.backgroundColor, style.backgroundImage, style.opacity, style.filter, style.mixBlendMode];
    const isPlain = own.join() === "rgba(0, 0, 0, 0),none,1,none,normal" && style.position === "static";
    const ground = groundOf(element.parentElement) + (isPlain ? "" : ` > ${[...own, style.position].join()}`);
    grounds.set(element, ground);
    return ground;
  };
  const hasWords = (element: Element) =>
    element.matches("input, textarea, select") ||
    [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim());
  const seen = new Set<string>();
  for (const element of document.body.querySelectorAll("*")) {
    if (!hasWords(element) || !element.checkVisibility({ visibilityProperty: true })) continue;
    const { color, fontSize, fontWeight, textShadow, textDecorationLine } = getComputedStyle(element);
    const around = element.parentElement ? getComputedStyle(element.parentElement).color : "";
    const own = [element.tagName, color, fontSize, fontWeight, textShadow, textDecorationLine, around];
    const drawn = `${own.join()} on ${groundOf(element)}`;
    if (!seen.has(drawn)) element.setAttribute(attribute, "");
    seen.add(drawn);
  }
  return seen.size;
}

async function expectNone(page: Page, how: object, selector: string | null = null): Promise<void> {
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(script);
  const violations = await page.evaluate(
    async ([where, options]) => {
      const { axe } = window as unknown as { axe: Axe };
      return (await axe.run(where ?? document, { ...options, resultTypes: ["violations"] })).violations;
    },
    [selector, how] as const,
  );
  const told = violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ html, failureSummary }) => `${html} ${failureSummary}`).join(" | ")}`,
  );
  expect(told).toEqual([]);
}
