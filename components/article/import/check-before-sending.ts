import { MAX_FILE_BYTES } from "@/lib/domain/evidence/file-limit";
import { ok, type Result, refuse } from "@/lib/domain/result";
import { checkTextSize } from "@/lib/domain/text/canonical";

/**
 * What the server would refuse without having to read the text, found before it is sent.
 * Refuses: file-type-unknown (`allowed`), file-too-large (`limit`, in MB). `extensions` come with their dots.
 */
export function checkFile(file: File, extensions: readonly string[]): Result<File> {
  const name = file.name.toLowerCase();
  if (!extensions.some((extension) => name.endsWith(extension)))
    return refuse("file-type-unknown", { allowed: extensions.join(", ") }, "file");
  return file.size <= MAX_FILE_BYTES
    ? ok(file)
    : refuse("file-too-large", { limit: `${MAX_FILE_BYTES / 1024 / 1024} MB` }, "file");
}

/** The same for pasted text. Refuses: text-empty, text-too-large. */
export function checkPasted(text: string): Result<string> {
  return text.trim() === "" ? refuse("text-empty") : checkTextSize(text);
}
