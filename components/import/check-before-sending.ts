import { ok, type Result, refuse } from "@/lib/domain/result";
import { checkByteSize, checkTextSize } from "@/lib/domain/text/canonical";

/**
 * What the server would refuse without having to read the text, found before it is sent.
 * Refuses: file-type-unknown (`allowed`), text-too-large (`limit`, `size`). `extensions` come with their dots.
 */
export function checkFile(file: File, extensions: readonly string[]): Result<File> {
  const name = file.name.toLowerCase();
  if (!extensions.some((extension) => name.endsWith(extension)))
    return refuse("file-type-unknown", { allowed: extensions.join(", ") }, "file");
  const fits = checkByteSize(file.size);
  return fits.ok ? ok(file) : { ok: false, refusal: { ...fits.refusal, field: "file" } };
}

/** The same for pasted text. Refuses: text-empty, text-too-large. */
export function checkPasted(text: string): Result<string> {
  return text.trim() === "" ? refuse("text-empty") : checkTextSize(text);
}
