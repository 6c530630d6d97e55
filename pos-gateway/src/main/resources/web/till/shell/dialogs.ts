import { till } from '../state';

/**
 * Asks something in a dialog: a custom element that is given `answer`, a function to be called with what came out, or with
 * null where the person went away.
 */
export function askDialog<T>(name: string, properties: Record<string, unknown> = {}): Promise<T | null> {
  return new Promise((resolve) => {
    const dialog = {
      name,
      properties: {
        ...properties,
        answer: (value: T | null) => {
          till.update({ dialogs: till.state.dialogs.filter((other) => other !== dialog) });
          resolve(value);
        },
      },
    };
    till.update({ dialogs: [...till.state.dialogs, dialog] });
  });
}
