import { here } from '../data/here';
import { moneyText } from '../format';
import { till } from '../state';
import { t } from '../text';
import { difference, isOver, type Count } from './count';
import type { SessionView } from './opening';

/** What follows from what was counted before the first sale. */
export class OpeningFacts {
  /** @param refused the server said that the difference is over the limit */
  constructor(
    private readonly view: SessionView,
    private readonly count: Count,
    private readonly refused: boolean,
  ) {}

  get hasDrawer(): boolean {
    return here.catalog.methods.some(({ type }) => type === 'cash');
  }

  /** Counted, or left as the last close left it. */
  get isReady(): boolean {
    return !this.hasDrawer || this.count.total !== null || this.view.expectedOpeningCash !== null;
  }

  get difference(): string | null {
    const { expectedOpeningCash: expected } = this.view;
    const { total } = this.count;
    return total === null || expected === null ? null : difference(total, expected, here.decimals);
  }

  get isOver(): boolean {
    const limit = here.catalog.config.opening_difference_limit as number | false;
    return this.refused || (this.difference !== null && isOver(this.difference, limit));
  }

  get needsManager(): boolean {
    return this.isOver && till.state.me?.role === 'cashier';
  }

  /** What the button says that it does. */
  get action(): string {
    const { expectedOpeningCash: expected } = this.view;
    const { total } = this.count;
    if (this.needsManager) {
      return t('opening.by-manager');
    }
    if (total !== null) {
      return t('opening.open-with', { amount: moneyText(total) });
    }
    return this.hasDrawer && expected !== null ? t('opening.as-left', { amount: moneyText(expected) }) : t('opening.open');
  }
}
