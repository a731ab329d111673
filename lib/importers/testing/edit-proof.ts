import { readZipDirectory, unpackZipEntry } from "@/lib/importers/docx/zip";
import { zipOf } from "./docx-file";

/**
 * What a writer's program does to a proof. `nth` counts corrections (a deletion with the insertion behind it is one) or
 * comments, from 0 in text order; all where it is left out.
 */
export type WriterEdit =
  | { readonly do: "accept" | "reject" | "leave"; readonly nth?: number }
  | { readonly do: "replace"; readonly from: string; readonly to: string }
  | { readonly do: "answer"; readonly nth: number; readonly author: string; readonly text: string }
  | { readonly do: "comment"; readonly author: string; readonly text: string; readonly paragraph: number }
  | { readonly do: "drop-comment"; readonly nth: number }
  | { readonly do: "drop-marks" };

const microsoft = "http://schemas.microsoft.com/office/word";

/** A proof with edits made in its XML, as Word and LibreOffice write them. */
export function editProof(bytes: Uint8Array, edits: readonly WriterEdit[]): Uint8Array {
  const files = new Map<string, string>();
  for (const [name, entry] of readZipDirectory(bytes) ?? []) {
    files.set(name, new TextDecoder().decode(unpackZipEntry(bytes, entry) ?? undefined));
  }
  const body = () => files.get("word/document.xml") ?? "";
  const set = (xml: string) => files.set("word/document.xml", xml);
  const ruled = (nth: number) => {
    for (const edit of edits) {
      const isIt = (edit.do === "accept" || edit.do === "reject") && (edit.nth ?? nth) === nth;
      if (isIt) return edit.do;
    }
    return null;
  };
  set(decide(body(), ruled));
  for (const edit of edits) {
    if (edit.do === "replace") set(body().replace(edit.from, edit.to));
    if (edit.do === "answer") answer(files, edit);
    if (edit.do === "comment") comment(files, edit);
    if (edit.do === "drop-comment") dropComment(files, edit.nth);
    if (edit.do === "drop-marks") files.delete("docProps/custom.xml");
  }
  return zipOf(files);
}

const change = /(?:<w:del [^>]*>.*?<\/w:del>)?(?:<w:ins [^>]*>.*?<\/w:ins>)?/gs;

function decide(xml: string, ruling: (nth: number) => "accept" | "reject" | null): string {
  let nth = 0;
  return xml.replace(change, (whole) => {
    if (whole === "") return "";
    const [, gone = "", come = ""] =
      /^(?:<w:del [^>]*>(.*?)<\/w:del>)?(?:<w:ins [^>]*>(.*?)<\/w:ins>)?$/s.exec(whole) ?? [];
    const is = ruling(nth++);
    if (is === null) return whole;
    return is === "accept" ? come : gone.replaceAll("w:delText", "w:t");
  });
}

function answer(
  files: Map<string, string>,
  { nth, author, text }: { readonly nth: number; readonly author: string; readonly text: string },
): void {
  const comments = files.get("word/comments.xml") ?? "";
  const paragraphs = [...comments.matchAll(/<w:comment [^>]*>(.*?)<\/w:comment>/gs)][nth];
  if (!paragraphs) throw new Error(`there is no comment ${nth}`);
  const last = paragraphs[0].lastIndexOf("<w:p>");
  const marked = `${paragraphs[0].slice(0, last)}<w:p w14:paraId="0000000A">${paragraphs[0].slice(last + 5)}`;
  const reply = `<w:comment w:id="900" w:author="${author}" w:date="2026-05-20T10:00:00Z"><w:p w14:paraId="0000000B"><w:r><w:t>${text}</w:t></w:r></w:p></w:comment>`;
  files.set(
    "word/comments.xml",
    comments
      .replace(paragraphs[0], marked + reply)
      .replace("<w:comments ", `<w:comments xmlns:w14="${microsoft}/2010/wordml" `),
  );
  files.set(
    "word/commentsExtended.xml",
    `<w15:commentsEx xmlns:w15="${microsoft}/2012/wordml"><w15:commentEx w15:paraId="0000000A" w15:done="0"/><w15:commentEx w15:paraId="0000000B" w15:paraIdParent="0000000A" w15:done="0"/></w15:commentsEx>`,
  );
  addRelation(files, "http://schemas.microsoft.com/office/2011/relationships/commentsExtended", "commentsExtended.xml");
  // An answer stands on the words of what it answers, as programs write it.
  const of = /w:id="(\d+)"/.exec(paragraphs[0])?.[1];
  const [start, sign] = [`<w:commentRangeStart w:id="${of}"/>`, `<w:r><w:commentReference w:id="${of}"/></w:r>`];
  const own = '<w:commentRangeEnd w:id="900"/><w:r><w:commentReference w:id="900"/></w:r>';
  const document = files.get("word/document.xml") ?? "";
  files.set(
    "word/document.xml",
    document.replace(start, `${start}<w:commentRangeStart w:id="900"/>`).replace(sign, sign + own),
  );
}

function addRelation(files: Map<string, string>, type: string, target: string): void {
  const name = "word/_rels/document.xml.rels";
  const relation = `<Relationship Id="x1" Type="${type}" Target="${target}"/></Relationships>`;
  files.set(name, (files.get(name) ?? "").replace("</Relationships>", relation));
}

function comment(
  files: Map<string, string>,
  { author, text, paragraph }: { readonly author: string; readonly text: string; readonly paragraph: number },
): void {
  const own = `<w:comment w:id="901" w:author="${author}" w:date="2026-05-20T11:00:00Z"><w:p><w:r><w:t>${text}</w:t></w:r></w:p></w:comment></w:comments>`;
  files.set("word/comments.xml", (files.get("word/comments.xml") ?? "").replace("</w:comments>", own));
  let nth = 0;
  const document = (files.get("word/document.xml") ?? "").replace(/<w:p>(.*?)<\/w:p>/gs, (whole, inside) =>
    nth++ === paragraph
      ? `<w:p><w:commentRangeStart w:id="901"/>${inside}<w:commentRangeEnd w:id="901"/><w:r><w:commentReference w:id="901"/></w:r></w:p>`
      : whole,
  );
  files.set("word/document.xml", document);
}

function dropComment(files: Map<string, string>, id: number): void {
  const all = files.get("word/comments.xml") ?? "";
  const start = all.indexOf(`<w:comment w:id="${id}" `);
  const end = all.indexOf("</w:comment>", start) + "</w:comment>".length;
  const comments = all.slice(0, start) + all.slice(end);
  files.set("word/comments.xml", comments);
  const signs = [
    `<w:commentRangeStart w:id="${id}"/>`,
    `<w:commentRangeEnd w:id="${id}"/>`,
    `<w:r><w:commentReference w:id="${id}"/></w:r>`,
  ];
  files.set(
    "word/document.xml",
    signs.reduce((xml, sign) => xml.replace(sign, ""), files.get("word/document.xml") ?? ""),
  );
}
