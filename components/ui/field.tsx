import { useTranslations } from "next-intl";
import type { InputHTMLAttributes, ReactNode, SelectHTMLAttributes, TextareaHTMLAttributes } from "react";

const control =
  "w-full rounded-lg border border-edge bg-panel px-2.5 py-1.5 text-sm text-ink placeholder:text-soft aria-invalid:border-ink disabled:bg-sunken disabled:text-soft min-h-9";

type FieldProps = {
  readonly id: string;
  readonly label: string;
  readonly hint?: ReactNode;
  readonly error?: string | undefined;
  readonly aside?: ReactNode;
  /** What is stored now, where somebody else changed it while this was typed. */
  readonly storedNow?: string;
};

/** A label, a control, and beside it a hint or the refusal that it caused. */
function Field({ id, label, hint, error, aside, storedNow, children }: FieldProps & { children: ReactNode }) {
  return (
    <div className="grid gap-1">
      <div className="flex items-baseline justify-between gap-3">
        <label htmlFor={id} className="text-[0.8125rem] font-semibold">
          {label}
        </label>
        {aside && <span className="text-xs text-soft">{aside}</span>}
      </div>
      {children}
      {hint && !error && (
        <p id={`${id}-hint`} className="text-xs text-soft">
          {hint}
        </p>
      )}
      {storedNow !== undefined && <StoredNow value={storedNow} />}
      {error && (
        <p id={`${id}-error`} role="alert" className="text-[0.8125rem] font-medium text-ink">
          {error}
        </p>
      )}
    </div>
  );
}

function StoredNow({ value }: { value: string }) {
  const t = useTranslations("common");
  return (
    <p dir="auto" className="border-s-3 border-ink ps-2 text-[0.8125rem] whitespace-pre-line">
      <span className="font-semibold text-ink">{t("stored-now")}</span> {value || t("empty")}
    </p>
  );
}

function described({ id, hint, error }: FieldProps) {
  if (error) return { "aria-invalid": true, "aria-describedby": `${id}-error` } as const;
  return hint ? { "aria-describedby": `${id}-hint` } : {};
}

export function TextField({
  label,
  hint,
  error,
  aside,
  storedNow,
  ...rest
}: FieldProps & InputHTMLAttributes<HTMLInputElement>) {
  const field = { id: rest.id, label, hint, error, aside, ...(storedNow !== undefined && { storedNow }) };
  return (
    <Field {...field}>
      <input className={control} {...described(field)} {...rest} />
    </Field>
  );
}

export function TextAreaField({
  label,
  hint,
  error,
  aside,
  storedNow,
  ...rest
}: FieldProps & TextareaHTMLAttributes<HTMLTextAreaElement>) {
  const field = { id: rest.id, label, hint, error, aside, ...(storedNow !== undefined && { storedNow }) };
  return (
    <Field {...field}>
      <textarea rows={3} className={`${control} resize-y`} {...described(field)} {...rest} />
    </Field>
  );
}

export function SelectField({
  label,
  hint,
  error,
  aside,
  storedNow,
  children,
  ...rest
}: FieldProps & SelectHTMLAttributes<HTMLSelectElement>) {
  const field = { id: rest.id, label, hint, error, aside, ...(storedNow !== undefined && { storedNow }) };
  return (
    <Field {...field}>
      <select className={control} {...described(field)} {...rest}>
        {children}
      </select>
    </Field>
  );
}
