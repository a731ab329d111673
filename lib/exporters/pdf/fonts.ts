import path from "node:path";

/** A font file by its path under node_modules/@expo-google-fonts, and the family that the file says it belongs to. */
export type FontFile = { readonly family: string; readonly file: string };

/** The fonts that every report is set in: Latin, Greek, Cyrillic and Arabic. */
export const mainFonts: readonly FontFile[] = [
  ...["400Regular", "400Regular_Italic", "600SemiBold", "600SemiBold_Italic"].flatMap((style) => [
    fontFile("Inter", "inter", style),
    fontFile("Source Serif 4", "source-serif-4", style),
  ]),
  ...["400Regular", "400Regular_Italic", "700Bold", "700Bold_Italic"].map((style) => fontFile("Amiri", "amiri", style)),
];

/** Those that are read only for a report that needs them, in the order in which they stand in. */
export const otherFonts: readonly FontFile[] = [
  fontFile("Noto Sans Symbols 2", "noto-sans-symbols-2"),
  fontFile("Noto Sans Hebrew", "noto-sans-hebrew"),
  fontFile("Noto Sans Devanagari", "noto-sans-devanagari"),
  fontFile("Noto Sans Bengali", "noto-sans-bengali"),
  fontFile("Noto Sans Thai", "noto-sans-thai"),
  fontFile("Noto Emoji", "noto-emoji"),
  fontFile("NanumGothic", "nanum-gothic"),
  fontFile("Noto Sans SC", "noto-sans-sc"),
];

/** Where a font's file stands. Galley runs in its own folder, from the server and from the command line alike. */
export function fontPath({ file }: FontFile): string {
  return path.join(process.cwd(), "node_modules", "@expo-google-fonts", file);
}

function fontFile(family: string, name: string, style: string = "400Regular"): FontFile {
  return { family, file: path.join(name, style, `${family.replaceAll(" ", "")}_${style}.ttf`) };
}
