import { getTranslations } from "next-intl/server";
import { SignedOutPage } from "@/components/shell/signed-out-page";
import { Button } from "@/components/ui/button";
import { findPersonOfMailToken } from "@/lib/auth/mail-token";

type Props = { params: Promise<{ token: string }>; searchParams: Promise<{ done?: string }> };

export async function generateMetadata() {
  return { title: (await getTranslations("unsubscribe"))("title") };
}

/** Asks once more: mail programs open links by themselves, and opening one must change nothing. */
export default async function UnsubscribePage({ params, searchParams }: Props) {
  const { token } = await params;
  const t = await getTranslations("unsubscribe");
  if ((await findPersonOfMailToken(token)) === null)
    return (
      <SignedOutPage title={t("unknown-title")} lead={t("unknown")}>
        {null}
      </SignedOutPage>
    );
  if ((await searchParams).done !== undefined)
    return (
      <SignedOutPage title={t("done-title")} lead={t("done")}>
        {null}
      </SignedOutPage>
    );
  return (
    <SignedOutPage title={t("title")} lead={t("lead")}>
      <form method="post" action={`/unsubscribe/${token}/now`}>
        <input type="hidden" name="from" value="page" />
        <Button type="submit" look="primary">
          {t("submit")}
        </Button>
      </form>
    </SignedOutPage>
  );
}
