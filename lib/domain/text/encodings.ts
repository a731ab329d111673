/**
 * The encodings that bytes may be read in where none is told, by their names in the Encoding Standard, the most common
 * first.
 */
export const encodings = [
  ...(["utf-8", "windows-1252", "windows-1250", "windows-1251", "windows-1256"] as const),
  ...(["shift_jis", "gb18030", "big5", "euc-kr", "utf-16le", "utf-16be"] as const),
  ...(["windows-1253", "windows-1254", "windows-1255", "windows-1257", "windows-1258", "windows-874"] as const),
  ...(["koi8-r", "koi8-u", "ibm866", "iso-8859-2", "iso-8859-5", "iso-8859-6", "euc-jp", "iso-2022-jp"] as const),
] as const;
export type Encoding = (typeof encodings)[number];

/** Whether a name is that of one of them. */
export function isEncoding(name: string): name is Encoding {
  return (encodings as readonly string[]).includes(name);
}
