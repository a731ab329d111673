import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { SignInForm } from "@/components/shell/sign-in-form";
import { SignedOutPage } from "@/components/shell/signed-out-page";
import { Notice } from "@/components/ui/notice";
import { safeReturnPath } from "@/lib/auth/return-path";
import { findActorOfRequest } from "@/lib/auth/session";
import type { SearchParams } from "@/lib/queries/search-params";

export async function generateMetadata() {
  return { title: (await getTranslations("sign-in"))("title") };
}

export default async function SignInPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const t = await getTranslations("sign-in");
  const { from: asked, because } = await searchParams;
  const from = safeReturnPath(asked);
  if (await findActorOfRequest()) redirect(from);
  return (
    <SignedOutPage title={t("heading")} lead={t("lead")}>
      {because === "password-changed" && <Notice tone="good">{(await getTranslations("account"))("changed")}</Notice>}
      {because === "password-set" && <Notice tone="good">{(await getTranslations("set-password"))("done")}</Notice>}
      <SignInForm from={from} />
    </SignedOutPage>
  );
}
