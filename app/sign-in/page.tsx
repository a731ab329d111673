import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { SignInForm } from "@/components/shell/sign-in-form";
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
    <main id="content" className="grid min-h-dvh place-items-center p-4">
      <div className="grid w-full max-w-sm gap-6">
        <div className="grid gap-1">
          <span aria-hidden="true" className="mb-2 h-9 w-6.5 border-4 border-b-12 border-accent" />
          <h1 className="font-serif text-3xl font-semibold">{t("heading")}</h1>
          <p className="text-soft">{t("lead")}</p>
        </div>
        {because === "password-changed" && <Notice tone="good">{(await getTranslations("account"))("changed")}</Notice>}
        {because === "password-set" && <Notice tone="good">{(await getTranslations("set-password"))("done")}</Notice>}
        <SignInForm from={from} />
      </div>
    </main>
  );
}
