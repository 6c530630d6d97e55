import { Problem } from '../ui/http';
import { t } from './text';

/** What went wrong, as a sentence for people. */
export function sentence(failure: unknown): string {
  if (!(failure instanceof Problem)) {
    console.error(failure);
    return t('trouble.other');
  }
  if (failure.isUnreachable) {
    return t('trouble.unreachable');
  }
  if (failure.status === 403) {
    return t('trouble.forbidden');
  }
  return failure.detail || t('trouble.other');
}
