import type { Alignment } from "@/lib/domain/anchor/align/align-texts";
import { isSameSentence, SentenceList } from "@/lib/domain/anchor/align/sentence-list";
import { tokenAt } from "@/lib/domain/anchor/align/tokens";
import type { TextRange } from "@/lib/domain/text/range";

/**
 * Sentences that a text has several times, such as “The office did not comment.”, are told apart by those beside them.
 * Where the alignment has such a one beside neither sentence of its line, and one of those stands beside its like
 * elsewhere, nobody can tell which of the two it is.
 */
export class TwinPlaces {
  private readonly olds: SentenceList;
  private readonly news: SentenceList;

  constructor(private readonly alignment: Alignment) {
    this.olds = new SentenceList(alignment.before, alignment.oldSentences);
    this.news = new SentenceList(alignment.after, alignment.newSentences);
  }

  /** The other place of a range that stands in one sentence and is found, as it was, at a place; null where none is as good. */
  of(range: TextRange, place: TextRange): TextRange | null {
    const { olds, news } = this;
    const [old, last] = [sentenceAt(olds, range.start), sentenceAt(olds, range.end - 1)];
    const now = sentenceAt(news, place.start);
    if (old === undefined || old !== last || now === undefined) return null;
    const beside = [-1, 1].flatMap((step) => this.mateBeside(old, step) ?? []);
    if (beside.some(({ mate, step }) => mate === now + step)) return null;
    for (const { mate, step } of beside) {
      const twin = mate - step;
      if (twin === now || twin < 0 || twin >= news.count || !isSameSentence(olds, old, news, twin)) continue;
      const start = startOf(news, twin) + range.start - startOf(olds, old);
      return { start, end: start + range.end - range.start };
    }
    return null;
  }

  /** The new sentence that the one beside an old one, on its line, is found in. */
  private mateBeside(old: number, step: number): { readonly mate: number; readonly step: number } | null {
    const isOnLine = step > 0 ? this.olds.goesOn(old) : old > 0 && this.olds.goesOn(old - 1);
    if (!isOnLine) return null;
    const first = this.alignment.newOf[this.olds.core(old + step).start] as number;
    return first < 0 ? null : { mate: this.news.numbers[first] as number, step };
  }
}

function sentenceAt({ tokens, numbers }: SentenceList, offset: number): number | undefined {
  return numbers[tokenAt(tokens, offset)];
}

function startOf(list: SentenceList, sentence: number): number {
  return list.tokens.starts[list.core(sentence).start] as number;
}
