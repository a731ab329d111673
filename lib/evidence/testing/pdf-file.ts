import { createHash } from "node:crypto";

/** Words at a place on a page, in points from its lower left; `size` 12, and Helvetica unless they are Arabic. */
export type DrawnWords = {
  readonly text: string;
  readonly x?: number;
  readonly y: number;
  readonly size?: number;
  readonly arabic?: boolean;
};

export type PdfParts = {
  /** The words of each page; none for a scan. */
  readonly pages: readonly (readonly DrawnWords[])[];
  readonly title?: string;
  readonly language?: string;
  /** Runs when the document is opened, in a viewer that runs scripts. */
  readonly script?: string;
  /** A file that the document carries. */
  readonly attachment?: string;
  /** What is drawn over the first page: a form's value, a typed note or a stamp. */
  readonly over?: readonly { readonly kind: "value" | "note" | "stamp"; readonly text: string; readonly y: number }[];
  /** Draws the first page's words in a font whose codes nothing turns into letters. */
  readonly letterless?: boolean;
  readonly password?: boolean;
  /** Content put in the place of the first page's own, and how it is packed (FlateDecode). */
  readonly content?: Buffer;
  readonly filter?: string;
};

/** A small PDF (1.7) of the parts given, as a program would write it, with a table of where its objects stand. */
export function pdfFile(parts: PdfParts): Buffer {
  const file = new PdfWriter();
  const latin = file.add("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>");
  const arabic = arabicFont(file);
  const tree = file.reserve();
  const pages = parts.pages.map((words, i) => {
    const drawn = i === 0 && parts.content ? parts.content : Buffer.from(words.map(drawing).join("\n"));
    const content = file.stream(i === 0 && parts.filter ? `/Filter /${parts.filter}` : "", drawn);
    const fonts = `<< /L ${i === 0 && parts.letterless ? letterlessFont(file) : latin} 0 R /A ${arabic} 0 R >>`;
    const over = i === 0 ? (parts.over ?? []).map((one) => `${annotation(file, latin, one)} 0 R`).join(" ") : "";
    return file.add(
      `<< /Type /Page /Parent ${tree} 0 R /MediaBox [0 0 595 842] /Resources << /Font ${fonts} >> /Contents ${content} 0 R /Annots [${over}] >>`,
    );
  });
  file.put(tree, `<< /Type /Pages /Count ${pages.length} /Kids [${pages.map((page) => `${page} 0 R`).join(" ")}] >>`);
  const root = file.add(`<< /Type /Catalog /Pages ${tree} 0 R ${extras(file, parts)} >>`);
  const info = file.add(`<< ${parts.title === undefined ? "" : `/Title ${utf16(parts.title)}`} >>`);
  return file.end(`/Root ${root} 0 R /Info ${info} 0 R ${parts.password ? encryption(file) : ""}`);
}

class PdfWriter {
  private readonly objects: Buffer[] = [];

  reserve(): number {
    return this.objects.push(Buffer.alloc(0));
  }

  put(number: number, body: Buffer | string): void {
    this.objects[number - 1] = Buffer.from(body as string);
  }

  add(body: Buffer | string): number {
    const number = this.reserve();
    this.put(number, body);
    return number;
  }

  stream(entries: string, content: Buffer): number {
    const head = `<< /Length ${content.length} ${entries} >>\nstream\n`;
    return this.add(Buffer.concat([Buffer.from(head), content, Buffer.from("\nendstream")]));
  }

  end(trailer: string): Buffer {
    const pieces = [Buffer.from("%PDF-1.7\n%\xe2\xe3\xcf\xd3\n", "latin1")];
    const places: number[] = [];
    let at = (pieces[0] as Buffer).length;
    for (const [i, body] of this.objects.entries()) {
      const piece = Buffer.concat([Buffer.from(`${i + 1} 0 obj\n`), body, Buffer.from("\nendobj\n")]);
      places.push(at);
      at += piece.length;
      pieces.push(piece);
    }
    const table = places.map((place) => `${String(place).padStart(10, "0")} 00000 n \n`).join("");
    const size = places.length + 1;
    pieces.push(
      Buffer.from(
        `xref\n0 ${size}\n0000000000 65535 f \n${table}trailer\n<< /Size ${size} ${trailer} >>\nstartxref\n${at}\n%%EOF\n`,
      ),
    );
    return Buffer.concat(pieces);
  }
}

function drawing({ text, x = 72, y, size = 12, arabic = false }: DrawnWords): string {
  const shown = arabic
    ? `<${hex(codesOf(text))}>`
    : `(${Buffer.from(text, "latin1")
        .toString("latin1")
        .replace(/[\\()]/g, "\\$&")})`;
  return `BT /${arabic ? "A" : "L"} ${size} Tf ${x} ${y} Td ${shown} Tj ET`;
}

function annotation(
  file: PdfWriter,
  font: number,
  { kind, text, y }: { kind: string; text: string; y: number },
): number {
  const drawn = file.stream(
    `/Type /XObject /Subtype /Form /BBox [0 0 200 16] /Resources << /Font << /L ${font} 0 R >> >>`,
    Buffer.from(`BT /L 11 Tf 2 4 Td (${text}) Tj ET`),
  );
  const sort = { value: `/Widget /FT /Tx /T (a) /V (${text})`, note: `/FreeText /Contents (${text})`, stamp: "/Stamp" }[
    kind
  ];
  return file.add(
    `<< /Type /Annot /Subtype ${sort} /Rect [250 ${y - 4} 450 ${y + 12}] /F 4 /DA (/L 11 Tf 0 g) /AP << /N ${drawn} 0 R >> >>`,
  );
}

/** A font of two bytes a letter that says neither what its codes mean nor how they look. */
function letterlessFont(file: PdfWriter): number {
  const descriptor = file.add(
    "<< /Type /FontDescriptor /FontName /AAAAAA+Own /Flags 4 /FontBBox [0 0 1000 1000] /ItalicAngle 0 /Ascent 800 /Descent -200 /CapHeight 700 /StemV 80 >>",
  );
  const letters = file.add(
    `<< /Type /Font /Subtype /CIDFontType2 /BaseFont /AAAAAA+Own /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /FontDescriptor ${descriptor} 0 R /DW 500 >>`,
  );
  return file.add(
    `<< /Type /Font /Subtype /Type0 /BaseFont /AAAAAA+Own /Encoding /Identity-H /DescendantFonts [${letters} 0 R] >>`,
  );
}

/** Arabic letters in the order in which they are drawn, from the left. */
function codesOf(text: string): number[] {
  return [...text].reverse().map((letter) => letter.codePointAt(0) ?? 0);
}

function hex(codes: readonly number[]): string {
  return codes.map((code) => code.toString(16).padStart(4, "0")).join("");
}

/** A font without letters of its own, whose codes a table (ToUnicode) turns into Arabic ones. */
function arabicFont(file: PdfWriter): number {
  const table = `/CIDInit /ProcSet findresource begin 12 dict begin begincmap
/CMapName /Arabic def /CMapType 2 def
1 begincodespacerange <0000> <FFFF> endcodespacerange
2 beginbfrange <0020> <007E> <0020> <0600> <06FF> <0600> endbfrange
endcmap end end`;
  const toUnicode = file.stream("", Buffer.from(table));
  const descriptor = file.add(
    "<< /Type /FontDescriptor /FontName /Arabic /Flags 4 /FontBBox [0 0 1000 1000] /ItalicAngle 0 /Ascent 800 /Descent -200 /CapHeight 700 /StemV 80 >>",
  );
  const letters = file.add(
    `<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Arabic /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /FontDescriptor ${descriptor} 0 R /DW 500 >>`,
  );
  return file.add(
    `<< /Type /Font /Subtype /Type0 /BaseFont /Arabic /Encoding /Identity-H /DescendantFonts [${letters} 0 R] /ToUnicode ${toUnicode} 0 R >>`,
  );
}

function extras(file: PdfWriter, { language, script, attachment }: PdfParts): string {
  const entries: string[] = [];
  if (language !== undefined) entries.push(`/Lang (${language})`);
  if (script !== undefined) {
    const action = `<< /S /JavaScript /JS (${script.replace(/[\\()]/g, "\\$&")}) >>`;
    entries.push(`/OpenAction ${action} /AA << /WC ${action} >>`);
  }
  if (attachment !== undefined) {
    const content = file.stream("/Type /EmbeddedFile", Buffer.from(attachment));
    const spec = file.add(`<< /Type /Filespec /F (run.exe) /EF << /F ${content} 0 R >> >>`);
    entries.push(`/Names << /EmbeddedFiles << /Names [(run.exe) ${spec} 0 R] >> >>`);
  }
  return entries.join(" ");
}

/** The standard security handler (PDF 32000-1, 7.6.3) with a check that no empty password passes. */
function encryption(file: PdfWriter): string {
  const key = createHash("sha256").update("a password that nobody knows").digest("hex");
  const number = file.add(`<< /Filter /Standard /V 1 /R 2 /O <${key}> /U <${key}> /P -44 >>`);
  const id = key.slice(0, 32);
  return `/Encrypt ${number} 0 R /ID [<${id}> <${id}>]`;
}

function utf16(text: string): string {
  return `<feff${Buffer.from(text, "utf16le").swap16().toString("hex")}>`;
}
