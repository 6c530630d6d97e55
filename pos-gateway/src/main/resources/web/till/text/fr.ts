import type { Messages } from './en';

export const fr: Partial<Messages> = {};
