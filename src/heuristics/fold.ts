/** A text prepared for matching: `text` is folded, `at[i]` is where in the original its i-th unit began. */
export interface Folded {
  readonly source: string;
  readonly text: string;
  /** Absent when folding moved nothing, as in plain ASCII. */
  readonly at?: readonly number[];
}

/**
 * Characters that show as nothing or change the order in which others show (Unicode Default_Ignorable_Code_Point and
 * the bidirectional controls): a word split by one still reads as the word.
 */
export const invisible = /[\p{Default_Ignorable_Code_Point}\p{Bidi_Control}]/u;

// Letters of other alphabets that look like Latin ones (Unicode TR39, the Cyrillic and Greek rows that spell English).
const lookalikes: ReadonlyMap<string, string> = new Map(
  Object.entries({
    а: "a",
    в: "b",
    с: "c",
    ԁ: "d",
    е: "e",
    һ: "h",
    і: "i",
    ј: "j",
    к: "k",
    ӏ: "l",
    м: "m",
    н: "h",
    о: "o",
    р: "p",
    ѕ: "s",
    т: "t",
    у: "y",
    х: "x",
    ѵ: "v",
    ԝ: "w",
    α: "a",
    ε: "e",
    ι: "i",
    κ: "k",
    ν: "v",
    ο: "o",
    ρ: "p",
    τ: "t",
    υ: "u",
    χ: "x",
    ı: "i",
    ɡ: "g",
    ʟ: "l",
  }),
);

const hasWide = /[\u0080-\uffff]/;
// Each character whole, but not by the flag `u`, with which a search takes several times as long.
const wide = /[\ud800-\udbff][\udc00-\udfff]|[\u0080-\uffff]/g;

/** Lower case, compatibility forms and marks folded away, invisible characters dropped, look-alikes as Latin. */
export function fold(source: string): Folded {
  if (!hasWide.test(source)) return { source, text: source.toLowerCase() };
  let isMoved = false;
  const text = source.replace(wide, (character, at: number) => {
    const folded = followsSymbol(source, at) && isVariation(character) ? " " : foldCharacter(character);
    isMoved ||= folded.length !== character.length;
    return folded;
  });
  // Most wide characters, a dash or an accented letter, fold in place: then positions need no table.
  return isMoved ? foldWide(source) : { source, text: text.toLowerCase() };
}

// An emoji's variation selector stands outside words: a space in its place keeps every position.
const isVariation = (character: string) => character === "\ufe0f" || character === "\ufe0e";

function followsSymbol(source: string, at: number): boolean {
  const before = source.charCodeAt(at - 1);
  return (before >= 0x2000 && before <= 0x2bff) || (before >= 0xd800 && before <= 0xdfff);
}

function foldWide(source: string): Folded {
  let text = "";
  const at: number[] = [];
  let start = 0;
  for (const character of source) {
    for (const unit of foldCharacter(character)) {
      text += unit;
      for (let i = 0; i < unit.length; i++) at.push(start);
    }
    start += character.length;
  }
  return { source, text, at };
}

function foldCharacter(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x80) return character.toLowerCase();
  if (code === 0x2019) return "'";
  // An ellipsis ends a sentence like the one stop it is folded to.
  if (code === 0x2026) return ".";
  if (isWhole(code)) return character;
  if (invisible.test(character)) return "";
  const plain = character.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  return lookalikes.get(plain) ?? plain;
}

/** Kana and Hangul lose their meaning when taken apart, ideographs have no parts. */
const isWhole = (code: number) =>
  (code >= 0x3040 && code <= 0x30ff) ||
  (code >= 0x4e00 && code <= 0x9fff) ||
  (code >= 0xac00 && code <= 0xd7af);

/** The exact characters of the original that `text.slice(start, end)` was folded from. */
export function original({ source, at }: Folded, start: number, end: number): string {
  if (!at) return source.slice(start, end);
  const last = at[end - 1] ?? 0;
  return source.slice(at[start] ?? 0, last + ((source.codePointAt(last) ?? 0) > 0xffff ? 2 : 1));
}
