import { useTranslations } from "next-intl";
import { buttonClass } from "@/components/ui/button-class";

/** The ways to the kept bytes: as they are, and as archiving tools open them. */
export function SnapshotOriginal({ path, isArchived }: { path: string; isArchived: boolean }) {
  const t = useTranslations("snapshot-page");
  // Plain links: these are files and no pages.
  return (
    <div className="grid gap-2">
      <div className="flex flex-wrap gap-2">
        <a href={`${path}/original`} download className={buttonClass()}>
          {t("download")}
        </a>
        {isArchived && (
          <>
            <a href={`${path}/archive/warc`} download className={buttonClass("quiet")}>
              {t("download-warc")}
            </a>
            <a href={`${path}/archive/wacz`} download className={buttonClass("quiet")}>
              {t("download-wacz")}
            </a>
          </>
        )}
      </div>
      <p className="text-xs text-soft">{t("download-warning")}</p>
    </div>
  );
}
