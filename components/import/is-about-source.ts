/** Whether a refusal is about the text, the file or the page. Importers name no field for what is wrong with a text. */
export function isAboutSource({ reason, field }: { readonly reason: string; readonly field?: string }): boolean {
  if (field !== undefined) return field === "file" || field === "address" || field.startsWith("source");
  return /^(text|file|markdown|html|docx|mhtml|page|original)-/.test(reason);
}
