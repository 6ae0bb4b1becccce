/** Each of `lasts`, alone and behind each of `firsts`: `path`, `filepath`, `outputpath`. */
export function compounds(firsts: string, lasts: string): readonly string[] {
  return ["", ...firsts.split(" ")].flatMap((first) => lasts.split(" ").map((last) => first + last));
}
