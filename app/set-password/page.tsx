import { getTranslations } from "next-intl/server";
import { SetPasswordForm } from "@/components/desk/account/set-password-form";

export async function generateMetadata() {
  return { title: (await getTranslations("set-password"))("title") };
}

export default async function SetPasswordPage() {
  const t = await getTranslations("set-password");
  return (
    <main id="content" className="grid min-h-dvh place-items-center p-4">
      <div className="grid w-full max-w-sm gap-6">
        <div className="grid gap-1">
          <span aria-hidden="true" className="mb-2 h-9 w-6.5 border-4 border-b-12 border-accent" />
          <h1 className="font-serif text-3xl font-semibold">{t("title")}</h1>
          <p className="text-soft">{t("lead")}</p>
        </div>
        <SetPasswordForm />
      </div>
    </main>
  );
}
