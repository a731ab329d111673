import { ok, type Result, refuse } from "@/lib/domain/result";
import { checkTextSize, MAX_ARTICLE_BYTES } from "@/lib/domain/text/canonical";

const MEGABYTE = 1024 * 1024;

/**
 * What the server would refuse without having to read the text, found before it is sent.
 * Refuses: file-type-unknown (`allowed`), text-too-large (`limit`, `size`). `extensions` come with their dots.
 */
export function checkFile(file: File, extensions: readonly string[]): Result<File> {
  const name = file.name.toLowerCase();
  if (!extensions.some((extension) => name.endsWith(extension)))
    return refuse("file-type-unknown", { allowed: extensions.join(", ") }, "file");
  if (file.size <= MAX_ARTICLE_BYTES) return ok(file);
  const size = Math.ceil((file.size / MEGABYTE) * 10) / 10;
  return refuse("text-too-large", { limit: MAX_ARTICLE_BYTES / MEGABYTE, size }, "file");
}

/** The same for pasted text. Refuses: text-empty, text-too-large. */
export function checkPasted(text: string): Result<string> {
  return text.trim() === "" ? refuse("text-empty") : checkTextSize(text);
}
