import { Speech } from '../../ui/speech';
import { en, type Messages } from './en';

/** The back office speaks English. To add a language: a module beside `en.ts`, and a line here. */
const speech = new Speech<Messages>(en, {});

export type MessageKey = keyof Messages;

export const useLanguage = (wanted: readonly string[]) => void speech.use(wanted);

export const locale = () => speech.locale;

export const t = (key: MessageKey, values: Record<string, string | number> = {}) => speech.say(key, values);

export const plural = (key: string, count: number) => speech.count(key, count);
