import { useTranslations } from "next-intl";
import { StateMark } from "@/components/claim/state-mark";
import { FindingMark } from "@/components/verdict/finding-mark";
import type { RowMark as Mark } from "@/lib/queries/desk/for-me/section";

/** What a row begins with: a finding with its state's line, a state, or what it comes from. */
export function RowMark({ mark }: { mark: Mark }) {
  const t = useTranslations("for-me");
  const notices = useTranslations("notices");
  if (mark.is === "notice") return <span className="state whitespace-normal">{notices(`kind-${mark.kind}`)}</span>;
  if (mark.is === "said") return <span className="state">{t(`${mark.kind}-mark`)}</span>;
  if (mark.is === "away" || mark.is === "settled") return <span className="state">{t(`${mark.is}-mark`)}</span>;
  if (!mark.finding) return <StateMark state={mark.state} />;
  return (
    <>
      <FindingMark finding={mark.finding} state={mark.state} />
      <span className="unseen">
        <StateMark state={mark.state} />
      </span>
    </>
  );
}
