import { en, type Messages } from './en';

/** A language: which way it runs, and its sentences; what a translation lacks is said in English. */
interface Language {
  direction: 'ltr' | 'rtl';
  messages: Partial<Messages>;
}

/** To add one: a module beside `en.ts`, and a line here. */
const languages: Record<string, Language> = {
  en: { direction: 'ltr', messages: en },
};

export type MessageKey = keyof Messages;

let current = 'en';

/** Takes the first language that we have and says so to the browser and to screen readers. */
export function useLanguage(wanted: readonly string[]) {
  current = wanted.map((tag) => tag.slice(0, 2)).find((tag) => tag in languages) ?? 'en';
  document.documentElement.lang = current;
  document.documentElement.dir = languages[current].direction;
}

/** How numbers and times are written: the person's own kind of the language that the page speaks. */
export function locale(): string {
  return navigator.languages.find((tag) => tag.startsWith(current)) ?? current;
}

/** The sentence, with `{name}` replaced. With a `count`, `key.one` or `key.other` as the language wants it. */
export function t(key: MessageKey, values: Record<string, string | number> = {}): string {
  const sentence = languages[current].messages[key] ?? en[key];
  return sentence.replace(/\{(\w+)\}/g, (hole, name: string) => String(values[name] ?? hole));
}

/** For counted things: the key's `.one`, `.other`, … as the language counts. */
export function plural(key: string, count: number): string {
  const kind = new Intl.PluralRules(locale()).select(count);
  const wanted = `${key}.${kind}` as MessageKey;
  return t(wanted in en ? wanted : (`${key}.other` as MessageKey), { count });
}
