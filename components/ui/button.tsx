import type { ButtonHTMLAttributes } from "react";
import { type ButtonLook, buttonClass } from "./button-class";

/** A button. `look` says how much it asks for attention; one primary button a view. */
export function Button({
  look = "plain",
  className = "",
  type = "button",
  ...rest
}: ButtonHTMLAttributes<HTMLButtonElement> & { look?: ButtonLook }) {
  return <button type={type} className={`${buttonClass(look)} ${className}`} {...rest} />;
}
