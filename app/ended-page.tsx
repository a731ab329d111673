import { refusalInWords } from "@/actions/door/in-words";
import { Notice } from "@/components/ui/notice";
import { WayBack } from "@/components/ui/way-back";
import { EndedApart } from "@/lib/apart/ended-apart";

/** What a page needs; or why it was not made, where that is done apart and took more than it may. */
export async function orEnded<T>(reading: Promise<T>): Promise<T | EndedApart> {
  try {
    return await reading;
  } catch (error) {
    if (error instanceof EndedApart) return error;
    throw error;
  }
}

/** The page in its place: why, and the way back. */
export async function EndedPage({ ended, href, back }: { ended: EndedApart; href: string; back: string }) {
  return (
    <main id="content" className="page page-width narrow">
      <WayBack href={href}>{back}</WayBack>
      <Notice tone="refusal">{await refusalInWords(ended.refusal)}</Notice>
    </main>
  );
}
