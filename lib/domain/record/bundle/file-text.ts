import type { Bag } from "./bag";
import { BundleFaultFound } from "./bundle-fault";

/** The text of a file that a bundle must have. Bytes that are no UTF-8 read as something that will not verify. */
export function fileText(bag: Bag, name: string): string {
  const bytes = bag.get(name);
  if (!bytes) throw new BundleFaultFound("file-missing", { file: name });
  return new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
}
