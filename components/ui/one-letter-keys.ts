const NAME = "galley-keys";

/** Whether keys of one letter or sign do anything in this browser. They do unless somebody switched them off. */
export function oneLetterKeys(): boolean {
  try {
    return localStorage.getItem(NAME) !== "off";
  } catch {
    return true;
  }
}

/** Switches them on or off in this browser; false when it keeps no settings. */
export function switchOneLetterKeys(on: boolean): boolean {
  try {
    if (on) localStorage.removeItem(NAME);
    else localStorage.setItem(NAME, "off");
    return true;
  } catch {
    return false;
  }
}
