import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { VersionRow } from "@/lib/queries/article/get-versions";

/** How a version came about, in words. Names and addresses keep their own direction. */
export function VersionOrigin({ origin, original, again }: Pick<VersionRow, "origin" | "original" | "again">) {
  const t = useTranslations("versions");
  const own = (words: ReactNode) => <bdi className="break-all">{words}</bdi>;
  switch (origin) {
    case "file":
      return original ? t.rich("origin-file", { name: original.name ?? "", own }) : t("origin-draft");
    case "address":
      return t.rich("origin-address", { address: original?.address ?? "", own });
    case "version":
      return again === null ? t("origin-version-unknown") : t("origin-version", { number: again });
    case "pasted":
    case "edit":
    case "proof":
      return t(`origin-${origin}`);
    default:
      return t("origin-unknown");
  }
}
