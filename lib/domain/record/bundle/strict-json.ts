import { jsonTokens } from "@/lib/domain/text/json-tokens";
import { parseStrictJson } from "@/lib/domain/text/strict-json";
import { BundleFaultFound } from "./bundle-fault";

const faults = {
  "json-broken": "json-unreadable",
  "json-too-deep": "json-too-deep",
  "json-member-twice": "json-name-twice",
} as const;

/**
 * Reads JSON of a bundle, in which nothing can be read in two ways; half characters, of which no hash can be taken, are
 * refused, too. Throws BundleFaultFound, with the file's name.
 */
export function strictJson(text: string, file: string): unknown {
  const parsed = parseStrictJson(text);
  if (!parsed.ok) {
    const { reason, params } = parsed.refusal;
    throw new BundleFaultFound(faults[reason as keyof typeof faults], { file, name: String(params?.name ?? "") });
  }
  if (holdsHalfCharacter(text)) throw new BundleFaultFound("json-half-character", { file });
  return parsed.value;
}

/** Whether a string of it has half of a surrogate pair, which only an escape can say. */
function holdsHalfCharacter(text: string): boolean {
  if (!/\\u[dD][89a-fA-F]/.test(text)) return false;
  for (const { start, end } of jsonTokens(text)) {
    if (text[start] === '"' && !(JSON.parse(text.slice(start, end)) as string).isWellFormed()) return true;
  }
  return false;
}
