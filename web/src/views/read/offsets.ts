/** Code points, which the API counts in, and UTF-16 units, which JavaScript does. */

/** ``units[i]``: where code point i begins; one more entry for the end. */
export function unitsOf(text: string): Uint32Array {
  const units = new Uint32Array(text.length + 1);
  let point = 0;
  for (let at = 0; at < text.length; ) {
    units[point++] = at;
    at += (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
  }
  units[point] = text.length;
  return units.slice(0, point + 1);
}

/** How many code points a string has. */
export function points(text: string): number {
  let number = 0;
  for (const _ of text) number++;
  return number;
}
