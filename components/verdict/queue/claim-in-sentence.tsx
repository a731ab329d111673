import type { VisibleClaimState } from "@/lib/domain/claim/claim";
import { markClass } from "@/lib/domain/highlight/marked-html";
import type { Surroundings } from "@/lib/domain/text/surroundings";
import type { Finding } from "@/lib/domain/verdict/rating-scale";

type Props = {
  readonly surroundings: Surroundings;
  readonly state: VisibleClaimState;
  readonly finding: Finding | null;
  readonly language: string;
  readonly direction: "ltr" | "rtl";
};

/** A claim's marked words in their sentence, the sentences beside it softly. */
export function ClaimInSentence({
  surroundings: { before, lead, words, trail, after },
  state,
  finding,
  language,
  direction,
}: Props) {
  return (
    <p
      lang={language}
      dir={direction}
      className="proof font-serif text-[1.0625rem] leading-relaxed break-words whitespace-pre-line"
    >
      {before && <span className="text-soft">{before} </span>}
      {lead}
      <mark className={markClass({ state, finding })}>{words}</mark>
      {trail}
      {after && <span className="text-soft"> {after}</span>}
    </p>
  );
}
