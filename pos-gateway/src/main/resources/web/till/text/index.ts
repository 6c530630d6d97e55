import { Speech } from '../../ui/speech';
import { en, type Messages } from './en';

/** To add a language: a module beside `en.ts` with the same keys, and a line here. */
const speech = new Speech<Messages>(en, {
  fr: { direction: 'ltr', messages: async () => (await import('./fr')).fr },
  de: { direction: 'ltr', messages: async () => (await import('./de')).de },
  es: { direction: 'ltr', messages: async () => (await import('./es')).es },
  ar: { direction: 'rtl', messages: async () => (await import('./ar')).ar },
});

export type MessageKey = keyof Messages;

const KEPT = 'tillstream.language';

/** The language somebody chose on this till, else the browser's. */
export function wantedLanguages(): readonly string[] {
  const chosen = localStorage.getItem(KEPT);
  return chosen ? [chosen, ...navigator.languages] : navigator.languages;
}

export async function chooseLanguage(language: string) {
  localStorage.setItem(KEPT, language);
  await speech.use([language]);
}

export const LANGUAGES = { en: 'English', fr: 'Français', de: 'Deutsch', es: 'Español', ar: 'العربية' } as const;

export const useLanguage = (wanted: readonly string[]) => speech.use(wanted);

export const locale = () => speech.locale;

export const t = (key: MessageKey, values: Record<string, string | number> = {}) => speech.say(key, values);

export const plural = (key: string, count: number) => speech.count(key, count);
