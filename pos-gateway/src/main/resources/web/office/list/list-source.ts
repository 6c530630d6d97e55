import type { ListPlace, Page, Query } from './list-place';

export type Phase = 'first' | 'again' | 'ready' | 'failed';

/** The rows of a list as they are asked for. Only the latest question counts; the one before it is taken back. */
export class ListSource<Row> {
  phase: Phase = 'first';
  rows: Row[] = [];
  next: string | null = null;
  failure: unknown = null;

  private asked: { place: ListPlace<Row>; query: Query } | null = null;
  private question: AbortController | null = null;

  /** @param changed called whenever there is something new to show */
  constructor(private readonly changed: () => void) {}

  /** Does nothing if it is what was asked before. */
  show(place: ListPlace<Row>, query: Query) {
    if (this.asked && this.asked.place === place && same(this.asked.query, query)) {
      return;
    }
    const another = this.asked?.place !== place;
    this.asked = { place, query };
    if (another) {
      this.rows = [];
      this.next = null;
    }
    this.ask(another || this.phase === 'failed' ? 'first' : 'again');
  }

  /** The same again; quietly, so that nothing jumps. */
  reload() {
    this.ask(this.rows.length ? 'again' : 'first');
  }

  /** Looks for what changed, and keeps what is shown if that fails. */
  async refresh() {
    if (this.phase !== 'ready' || !this.asked) {
      return;
    }
    const { place, query } = this.asked;
    try {
      const page = await place.load(query, AbortSignal.timeout(10_000));
      if (this.phase === 'ready' && this.asked.query === query) {
        this.take(page);
      }
    } catch {
      // The next time.
    }
  }

  stop() {
    this.question?.abort();
    this.asked = null;
  }

  private async ask(phase: Phase) {
    if (!this.asked) {
      return;
    }
    this.question?.abort();
    const question = new AbortController();
    this.question = question;
    this.phase = phase;
    this.changed();
    const { place, query } = this.asked;
    try {
      const page = await place.load(query, question.signal);
      if (this.question === question) {
        this.take(page);
      }
    } catch (failure) {
      if (this.question === question && !question.signal.aborted) {
        this.phase = 'failed';
        this.failure = failure;
        this.changed();
      }
    }
  }

  private take(page: Page<Row>) {
    this.rows = page.items;
    this.next = page.next;
    this.phase = 'ready';
    this.changed();
  }
}

function same(one: Query, other: Query): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
