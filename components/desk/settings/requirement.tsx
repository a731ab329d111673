import { useTranslations } from "next-intl";

type Props = {
  readonly name: "full-coverage" | "full-facts" | "mail-words";
  readonly isWanted: boolean;
  readonly onChange: (isWanted: boolean) => void;
};

/** Something that a sign-off can require, and what that means. */
export function Requirement({ name, isWanted, onChange }: Props) {
  const t = useTranslations("settings");
  return (
    <>
      <label className="flex items-center gap-2 font-semibold">
        <input
          type="checkbox"
          className="size-4 accent-ink"
          checked={isWanted}
          onChange={(event) => onChange(event.target.checked)}
          aria-describedby={`${name}-hint`}
        />
        {t(name)}
      </label>
      <p id={`${name}-hint`} className="max-w-[66ch] text-[0.8125rem] text-soft">
        {t(`${name}-hint`)}
      </p>
    </>
  );
}
