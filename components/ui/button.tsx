import type { ButtonHTMLAttributes, Ref } from "react";
import { type ButtonLook, buttonClass } from "./button-class";

type ButtonProps = ButtonHTMLAttributes<HTMLButtonElement> & { look?: ButtonLook; ref?: Ref<HTMLButtonElement> };

/** A button. `look` says how much it asks for attention; one primary button a view. */
export function Button({ look = "plain", className = "", type = "button", ...rest }: ButtonProps) {
  return <button type={type} className={`${buttonClass(look)} ${className}`} {...rest} />;
}
