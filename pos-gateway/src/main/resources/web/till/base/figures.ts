const ARABIC_ZERO = 0x0660;
const PERSIAN_ZERO = 0x06f0;

/** What somebody types in the digits of Arabic or Persian, as it is counted: `"١٢٫٥"` is `"12.5"`; a comma is a point. */
export function plainFigures(typed: string): string {
  return plainDigits(typed).replace(/[,٫]/, '.');
}

export function plainDigits(text: string): string {
  return text.replace(/[٠-٩۰-۹]/g, digit);
}

function digit(figure: string): string {
  const code = figure.charCodeAt(0);
  return String(code - (code < PERSIAN_ZERO ? ARABIC_ZERO : PERSIAN_ZERO));
}
