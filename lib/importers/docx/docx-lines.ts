import { lowered, raised } from "@/lib/domain/text/raised";
import { endsWhite, inkIn } from "@/lib/importers/draft/ink";
import { HtmlLines } from "@/lib/importers/html/html-lines";
import type { DocxMark, MarkedText, PlacedMark } from "./docx-marks";
import type { Piece } from "./docx-words";

/**
 * The lines of a paragraph's pieces, with white space as HTML has it; raised and lowered words as raised.ts sets them, and
 * each mark in the line where it stands. Where there are no words there are no lines.
 */
export function markedLines(pieces: readonly Piece[]): MarkedText[] {
  const gathered = new Gathered();
  for (let i = 0; i < pieces.length; ) {
    const piece = pieces[i] as Piece;
    i++;
    if ("mark" in piece) gathered.mark(piece.mark);
    else if (piece.height === null) gathered.words(piece.text);
    else {
      const from = i - 1;
      while (i < pieces.length && isSameHeight(pieces[i] as Piece, piece.height)) i++;
      gathered.offLine(pieces.slice(from, i), piece.height === "raised" ? raised : lowered);
    }
  }
  return gathered.take();
}

function isSameHeight(piece: Piece, height: "raised" | "lowered"): boolean {
  return "mark" in piece || piece.height === height;
}

class Gathered {
  private readonly lines = new HtmlLines();
  private readonly marks: PlacedMark[] = [];
  private ink = 0;
  private isBehindSpace = true;

  mark(mark: DocxMark): void {
    this.marks.push({ mark, ink: this.ink, isBehindSpace: this.isBehindSpace });
  }

  words(text: string): void {
    for (const [line, part] of text.split("\n").entries()) {
      if (line > 0) this.lines.breakLine();
      this.lines.add(part);
    }
    this.ink += inkIn(text);
    if (text !== "") this.isBehindSpace = endsWhite(text);
  }

  /** Words off their line, which are set together. A mark among them stays between its letters where each has one sign. */
  offLine(pieces: readonly Piece[], set: (words: string) => string): void {
    const words = pieces.map((piece) => ("mark" in piece ? "" : piece.text)).join("");
    const all = set(words);
    const isLetterwise = all.length === words.length;
    let at = 0;
    for (const piece of pieces) {
      if ("mark" in piece) {
        this.mark(piece.mark);
        continue;
      }
      const end = isLetterwise || at > 0 ? at + piece.text.length : all.length;
      this.words(isLetterwise ? all.slice(at, end) : at > 0 ? "" : all);
      at = end;
    }
  }

  take(): MarkedText[] {
    const texts = this.lines.take();
    let next = 0;
    let before = 0;
    return texts.map((text, i) => {
      const end = before + inkIn(text);
      const marks: PlacedMark[] = [];
      for (; next < this.marks.length; next++) {
        const placed = this.marks[next] as PlacedMark;
        if (i < texts.length - 1 && placed.ink > end) break;
        marks.push({ ...placed, ink: placed.ink - before });
      }
      before = end;
      return { text, marks };
    });
  }
}
