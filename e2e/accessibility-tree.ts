import { expect, type Page } from "@playwright/test";

type Node = {
  readonly nodeId: string;
  readonly childIds?: readonly string[];
  readonly ignored: boolean;
  readonly role?: { readonly value?: string };
  readonly name?: { readonly value?: string };
  readonly description?: { readonly value?: string };
  readonly properties?: readonly { readonly name: string; readonly value: { readonly value?: unknown } }[];
};

const controls = new Set(
  "button link textbox searchbox combobox listbox checkbox radio switch slider spinbutton tab menuitem option DisclosureTriangle".split(
    " ",
  ),
);
/** What Chromium calls the parts of its own fields for days and times. */
const ofTheBrowser = /^(Show .*picker|Year|Month|Day|Hours|Minutes|AM\/PM)\b/;
const landmarks = new Set("banner navigation main complementary contentinfo region form search".split(" "));

/**
 * Fails with what a screen-reader user would stumble over in the browser's own tree, beyond what axe looks for: controls
 * without a name, with one that says itself twice or whose description does, landmarks that cannot be told apart, headings
 * that leave out a level.
 */
export async function expectTellableTree(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const { nodes } = (await session.send("Accessibility.getFullAXTree")) as unknown as { nodes: Node[] };
  await session.detach();
  expect(faultsIn(inOrder(nodes).filter(({ ignored }) => !ignored)), page.url()).toEqual([]);
}

/** The nodes as they are read, which is not how they are listed. */
function inOrder(nodes: readonly Node[]): Node[] {
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const read: Node[] = [];
  const waiting = nodes.slice(0, 1);
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    read.push(node);
    for (const id of (node.childIds ?? []).toReversed()) {
      const child = byId.get(id);
      if (child) waiting.push(child);
    }
  }
  return read;
}

function faultsIn(nodes: readonly Node[]): string[] {
  const faults: string[] = [];
  const seen = new Set<string>();
  // Beside an open dialog nothing else of the page is in the tree, nor its heading.
  let above = nodes.some(({ role }) => role?.value === "dialog") ? 1 : 0;
  for (const node of nodes) {
    const role = node.role?.value ?? "";
    const name = (node.name?.value ?? "").trim();
    const description = (node.description?.value ?? "").trim();
    if (controls.has(role) && !ofTheBrowser.test(name)) faults.push(...faultsOfName(role, name));
    if (name !== "" && name === description) faults.push(`the description of a ${role} repeats its name: “${name}”`);
    // Without a name, forms and regions are no landmarks.
    if (landmarks.has(role) && (name !== "" || !/^(form|region)$/.test(role))) {
      const landmark = `${role} “${name}”`;
      if (seen.has(landmark)) faults.push(`there are two of the landmark ${landmark}`);
      seen.add(landmark);
    }
    if (role === "heading") {
      const level = Number(node.properties?.find((each) => each.name === "level")?.value.value);
      if (level > above + 1) faults.push(`“${name}” is a heading of level ${level} below one of level ${above}`);
      above = level;
    }
  }
  return faults;
}

function faultsOfName(role: string, name: string): string[] {
  if (name === "") return [`a ${role} has no name`];
  const half = name.length >> 1;
  const [first, second] = [name.slice(0, half).trim(), name.slice(-half).trim()];
  // “Approve Approve”, also with a sign between; numbers and marks of keys may stand twice.
  const isTwice = first.length > 2 && first === second && /\p{L}/u.test(first);
  return isTwice ? [`a ${role} says its name twice: “${name}”`] : [];
}
