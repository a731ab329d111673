import { useTranslations } from "next-intl";

/** A format as the screen offers it: its name, and what it is called. */
export type OfferedFormat = { readonly name: string; readonly label: string };

/** The formats to choose from, each with what it is for. */
export function FormatChoice({
  formats,
  chosen,
  onChoose,
}: {
  formats: readonly OfferedFormat[];
  chosen: string;
  onChoose: (name: string) => void;
}) {
  const t = useTranslations("export");
  return (
    <fieldset className="grid gap-2">
      <legend className="mb-1.5 text-[0.8125rem] font-semibold">{t("format")}</legend>
      <div className="grid gap-2 sm:grid-cols-2 xl:grid-cols-4">
        {formats.map(({ name, label }) => (
          <label
            key={name}
            className="grid cursor-pointer grid-cols-[auto_minmax(0,1fr)] content-start gap-x-2.5 rounded-xl border border-line bg-panel px-3.5 py-3 hover:border-edge has-checked:border-here has-checked:bg-here-soft has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-here"
          >
            <input
              type="radio"
              name="format"
              value={name}
              checked={chosen === name}
              onChange={() => onChoose(name)}
              className="mt-0.5 size-4 accent-ink outline-none"
            />
            <span className="grid content-start gap-0.5">
              <span className="font-semibold">{label}</span>
              <span className="text-[0.8125rem] text-soft">{t(`for-${name}` as never)}</span>
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
