import { firstStrongDirection } from "@/lib/domain/text/direction";

// WordprocessingML as ECMA-376, part 1, section 17 has it (transitional). Attributes and elements stand in the schema's order.

/** What XML 1.0 (section 2.2) cannot hold. */
const unwritable = /(?![\t\n\r\u007f-\u009f])\p{Cc}|\p{Cs}|[\ufffe\uffff]/gu;

/** Words in an element or an attribute. What XML cannot hold becomes U+FFFD, one for one. */
export function escaped(words: string): string {
  return words
    .replace(unwritable, "\ufffd")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}

/** A run of words, its tabs and line ends as Word has them. `deleted` where they are tracked as gone. */
export function run(
  words: string,
  {
    isRtl,
    deleted = false,
    isPale = false,
  }: { readonly isRtl: boolean; readonly deleted?: boolean; readonly isPale?: boolean },
): string {
  if (words === "") return "";
  const name = deleted ? "w:delText" : "w:t";
  const parts = words.split(/([\t\n])/).map((part) => {
    if (part === "\t") return "<w:tab/>";
    if (part === "\n") return "<w:br/>";
    return part === "" ? "" : `<${name} xml:space="preserve">${escaped(part)}</${name}>`;
  });
  const shading = isPale ? '<w:shd w:val="clear" w:color="auto" w:fill="F3EFD9"/>' : "";
  const look = shading + (isRtl ? "<w:rtl/>" : "");
  return `<w:r>${look === "" ? "" : `<w:rPr>${look}</w:rPr>`}${parts.join("")}</w:r>`;
}

/** A paragraph of words alone, in their own direction. */
export function plainParagraph(words: string): string {
  const isRtl = firstStrongDirection(words) === "rtl";
  return `<w:p>${isRtl ? "<w:pPr><w:bidi/></w:pPr>" : ""}${run(words, { isRtl })}</w:p>`;
}

/** The start tag's attributes of whatever somebody did at a moment: `at` is an ISO moment in UTC. */
export function doneBy(id: number, author: string, at: string): string {
  return `w:id="${id}" w:author="${escaped(author)}" w:date="${at.slice(0, 19)}Z"`;
}
