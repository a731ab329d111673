import { useTranslations } from "next-intl";
import { buttonClass } from "@/components/ui/button-class";
import { ByteSize } from "@/components/ui/byte-size";
import type { VersionRow } from "@/lib/queries/article/get-versions";
import { CopiedHash } from "./copied-hash";

type Props = {
  readonly original: NonNullable<VersionRow["original"]>;
  readonly number: number;
  readonly address: string;
};

/** The bytes that a version was read from: what they are called, how large they are, their hash, and where to get them. */
export function OriginalFacts({ original, number, address }: Props) {
  const t = useTranslations("versions");
  const { name, address: from, size, sha256 } = original;
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-0.5 text-xs text-soft">
      <span className="min-w-0">
        {t("original")}: <bdi className="break-all">{name ?? from ?? t("original-pasted")}</bdi>
        {", "}
        <ByteSize bytes={size} />
      </span>
      <CopiedHash sha256={sha256} label={t("original-hash")} />
      {/* A plain link: this is a file and no page. */}
      <a
        href={`${address}/${number}/original`}
        download
        className={`${buttonClass("quiet")} -ms-2 min-h-6 px-2 py-0 text-xs`}
        aria-label={t("download", { number })}
      >
        {t("download-short")}
      </a>
    </div>
  );
}
