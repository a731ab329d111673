import { mentionParts } from "@/lib/domain/conversation/mentions";

/** What of a tree of HTML is looked at here. */
type Node = { type: string; value?: string; tagName?: string; properties?: object; children?: Node[] };

/** Puts the names of people in the place of their ids, in every text of a rendered comment; somebody unknown stays as typed. */
export function namedMentions(names: Readonly<Record<string, string>>) {
  return (tree: Node): void => name(tree, names);
}

function name(node: Node, names: Readonly<Record<string, string>>): void {
  if (!node.children) return;
  node.children = node.children.flatMap((child) => {
    if (child.type !== "text") {
      name(child, names);
      return [child];
    }
    return mentionParts(child.value ?? "").map((part): Node => {
      if ("text" in part) return { type: "text", value: part.text };
      const known = names[part.mention];
      if (known === undefined) return { type: "text", value: `@(${part.mention})` };
      return { type: "element", tagName: "span", properties: {}, children: [{ type: "text", value: `@${known}` }] };
    });
  });
}
