import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { importsOf, sourcesIn } from "./source-imports";

const root = path.resolve(import.meta.dirname, "../..");

/** Files that reach themselves by what they import, types included, each circle as its files in order of name. */
function circlesIn(imports: ReadonlyMap<string, readonly string[]>): string[][] {
  const order = new Map<string, number>();
  const open: string[] = [];
  const circles: string[][] = [];
  // Tarjan's strongly connected components.
  const visit = (file: string): number => {
    order.set(file, order.size);
    let low = order.get(file) ?? 0;
    open.push(file);
    for (const next of imports.get(file) ?? []) {
      if (!imports.has(next)) continue;
      if (!order.has(next)) low = Math.min(low, visit(next));
      else if (open.includes(next)) low = Math.min(low, order.get(next) ?? 0);
    }
    if (low === order.get(file)) {
      const circle = open.splice(open.indexOf(file));
      if (circle.length > 1 || imports.get(file)?.includes(file)) circles.push(circle.sort());
    }
    return low;
  };
  for (const file of imports.keys()) if (!order.has(file)) visit(file);
  return circles;
}

const withoutExtension = (file: string) => file.replace(/\.tsx?$/, "");

test("no file imports itself by way of others, types included", () => {
  const files = ["actions", "app", "bench", "components", "lib", "messages", "prisma", "scripts"].flatMap(sourcesIn);
  expect(files.length).toBeGreaterThan(500);
  const imports = new Map(
    files.map((file) => [
      withoutExtension(file),
      importsOf(file, readFileSync(path.join(root, file), "utf8")).map((name) =>
        path.posix.join(name.startsWith("../") ? path.posix.dirname(file) : "", name),
      ),
    ]),
  );
  expect(circlesIn(imports)).toEqual([]);
});

test("a circle would be found", () => {
  const rows: readonly (readonly [file: string, imports: readonly string[]])[] = [
    ["a", ["b", "outside"]],
    ["b", ["c"]],
    ["c", ["b", "d"]],
    ["d", ["e"]],
    ["e", ["f"]],
    ["f", ["d", "c"]],
    ["itself", ["itself"]],
    ["end", []],
  ];
  expect(circlesIn(new Map(rows))).toEqual([["b", "c", "d", "e", "f"], ["itself"]]);
  expect(circlesIn(new Map(rows.slice(0, 2)))).toEqual([]);
});
