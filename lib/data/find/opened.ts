import "server-only";
import { database } from "@/lib/data/database";
import { keepable } from "@/lib/data/search-words";
import type { FindKindName } from "./kinds";

export type Opened = { readonly kind: FindKindName; readonly id: string };

/** What stands at an address of Galley, of what a person opens again; null for everything else. */
export async function findOpened(address: string): Promise<Opened | null> {
  if (keepable(address) !== address) return null;
  const [, room, name = "", part, number] = address.split("/");
  if (room === "sources" && part === undefined && isId(name)) return { kind: "source", id: name };
  if (room !== "articles") return null;
  if (part === undefined) {
    const article = await database().article.findUnique({ where: { slug: name }, select: { id: true } });
    return article && { kind: "article", id: article.id };
  }
  if (part !== "claims" || !/^\d{1,9}$/.test(number ?? "")) return null;
  const claim = await database().claim.findFirst({
    where: { article: { slug: name }, number: Number(number), state: { not: "taken-back" } },
    select: { id: true },
  });
  return claim && { kind: "claim", id: claim.id };
}

function isId(name: string): boolean {
  return /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(name);
}
