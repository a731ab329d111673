import { MAX_SNAPSHOT_BYTES } from "./snapshot";

/** A file or folder as it was dropped, pasted or chosen; `size` is in bytes. */
export type BroughtItem = { readonly size: number; readonly isFolder: boolean };

/** Why what was brought is not the one file that evidence is, before any of it is sent. */
export type BroughtFault = "folder" | "many" | "too-large" | "empty";

/** What is wrong with the files that were brought; null for one that is fit to be sent. */
export function broughtFault(items: readonly BroughtItem[]): BroughtFault | null {
  const [item] = items;
  if (items.some(({ isFolder }) => isFolder)) return "folder";
  if (items.length > 1) return "many";
  if (item && item.size > MAX_SNAPSHOT_BYTES) return "too-large";
  return item && item.size > 0 ? null : "empty";
}
