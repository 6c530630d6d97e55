import { Problem } from '../../ui/http';
import { sentence } from '../shell/sentence';
import { plural, t } from '../text';

/** Why a PIN was not taken, as a sentence. */
export function pinTrouble(failure: unknown): string {
  if (failure instanceof Problem && failure.type.endsWith('wrong-pin')) {
    return t('pin.wrong');
  }
  if (failure instanceof Problem && failure.type.endsWith('pin-unknown-here')) {
    return t('pin.unknown-here');
  }
  if (failure instanceof Problem && failure.status === 429) {
    const seconds = Number(failure.more.retryAfter);
    return seconds > 0 ? plural('pin.locked', Math.ceil(seconds)) : failure.detail || t('pin.locked.while');
  }
  return sentence(failure);
}
