import { useFormatter, useTranslations } from "next-intl";

/** A block as a preview shows it. */
export type ShownBlock = {
  readonly kind: "heading" | "paragraph" | "quote" | "list-item";
  readonly level: number;
  readonly ordered: boolean;
  readonly text: string;
};

export type ShownText = {
  readonly title: string;
  readonly language: string;
  readonly direction: "ltr" | "rtl";
  readonly characters: number;
  readonly sentences: number;
  readonly blocks: readonly ShownBlock[];
  readonly more: number;
};

/** The text as it will be kept, with what was recognised in it. */
export function PreviewedText({ text }: { text: ShownText }) {
  const t = useTranslations("preview");
  const format = useFormatter();
  const { blocks, more, language, direction, characters, sentences } = text;
  let at = 0;
  return (
    <section aria-labelledby="preview-heading" className="grid gap-3 rounded-xl border border-line bg-panel p-4 sm:p-5">
      <div>
        <h2 id="preview-heading" tabIndex={-1} className="text-lg font-semibold">
          {t("heading")}
        </h2>
        <p className="text-[0.8125rem] text-soft">
          {t("size", { characters: format.number(characters), sentences, blocks: blocks.length + more })}
        </p>
      </div>
      <section
        lang={language === "und" ? undefined : language}
        dir={direction}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keyboard
        tabIndex={0}
        aria-label={t("text")}
        className="previewed-text max-h-128 overflow-y-auto rounded-lg border border-line bg-sheet px-4 py-3 font-serif text-[1.0625rem] leading-relaxed"
      >
        {blocks.map((block) => (
          <PreviewedBlock key={at++} block={block} />
        ))}
      </section>
      {more > 0 && <p className="text-[0.8125rem] text-soft">{t("more", { count: more })}</p>}
    </section>
  );
}

function PreviewedBlock({ block: { kind, level, ordered, text } }: { block: ShownBlock }) {
  if (kind === "heading") return <p className={`mt-3 font-semibold ${level <= 1 ? "text-xl" : "text-lg"}`}>{text}</p>;
  if (kind === "quote")
    return <blockquote className="my-2 border-s-3 border-edge ps-3 whitespace-pre-line">{text}</blockquote>;
  if (kind === "list-item") {
    return (
      <p className="my-1 flex gap-2 ps-4 whitespace-pre-line">
        <span aria-hidden="true">{ordered ? "#" : "•"}</span>
        <span>{text}</span>
      </p>
    );
  }
  return <p className="my-2 break-words whitespace-pre-line">{text}</p>;
}
