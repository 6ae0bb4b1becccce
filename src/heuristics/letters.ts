/** Whether it is a capital letter of ASCII. */
export const isUpper = (code: number) => code >= 65 && code <= 90;

/** Whether it is a digit of ASCII. */
export const isDigit = (code: number) => code >= 48 && code <= 57;

/**
 * Whether it is part of a word: a small letter, a digit, and beyond ASCII everything except general punctuation,
 * symbols, dingbats, and emoji (surrogates).
 */
export const isLetter = (code: number): boolean =>
  (code >= 97 && code <= 122) ||
  (code >= 48 && code <= 57) ||
  (code > 0xbf &&
    !(code >= 0x2000 && code <= 0x2bff) &&
    !(code >= 0x3000 && code <= 0x303f) &&
    !(code >= 0xd800 && code <= 0xdfff) &&
    !(code >= 0xff00 && code <= 0xff20));
