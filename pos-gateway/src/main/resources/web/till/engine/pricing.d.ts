/** The money engine, compiled from Java (docs/pricing.md); the build puts `pricing.js` beside this file. */
export function price(question: string): string;
export function resolvePrice(question: string): string;
export function adaptToFiscalPosition(question: string): string;
