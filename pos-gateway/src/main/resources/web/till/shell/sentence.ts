import { Problem } from '../../ui/http';
import { t } from '../text';

/** What went wrong, as a sentence for people. */
export function sentence(failure: unknown): string {
  if (!(failure instanceof Problem)) {
    console.error(failure);
    return t('trouble.other');
  }
  switch (failure.status) {
    case 0:
    case 503:
      return t('trouble.unreachable');
    case 401:
      return t('trouble.login');
    case 403:
      return failure.detail || t('trouble.forbidden');
    default:
      return failure.detail || t('trouble.other');
  }
}
