import { html, type PropertyValues } from 'lit';
import { call, Problem } from '../../ui/http';
import { icon } from '../../ui/icons';
import { Piece } from '../../ui/piece';
import { t, type MessageKey } from '../text';
import { office } from '../state';
import { sentence } from '../trouble';
import { panel } from './panel';

/** A panel that only shows: what the list knows at once, and the whole record as soon as it was read. */
export abstract class RecordPanel<Row> extends Piece {
  static properties = {
    open: {},
    known: { attribute: false },
    record: { state: true },
    trouble: { state: true },
  };

  declare open: string;
  declare known: Row | undefined;
  declare record: Row | null;
  declare trouble: string;

  private question?: AbortController;

  constructor() {
    super();
    this.watch(office);
  }

  /** Its address at our REST API; null: the list knows all there is. */
  protected abstract path(id: string): string | null;

  protected abstract readonly kind: MessageKey;

  protected abstract show(record: Row): unknown;

  /** What else the record needs to be shown. */
  protected async read(path: string, signal: AbortSignal): Promise<Row> {
    return (await call<Row>(path, { signal })).body;
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.question?.abort();
  }

  protected willUpdate(changed: PropertyValues<this>) {
    if (changed.has('open')) {
      this.record = this.known ?? null;
      this.trouble = '';
      void this.load();
    } else if (changed.has('known') && this.known && this.path(this.open) === null) {
      this.record = this.known;
    }
  }

  protected render() {
    if (this.record && !this.trouble) {
      return this.show(this.record);
    }
    return panel({
      title: t(this.kind),
      body: this.trouble
        ? html`<div class="note bad" role="alert">${icon('warning')}<div>${this.trouble}</div></div>`
        : html`<p class="quiet" role="status">${t('list.loading')}</p>`,
    });
  }

  private async load() {
    this.question?.abort();
    const question = new AbortController();
    this.question = question;
    const path = this.path(this.open);
    if (path === null) {
      return;
    }
    try {
      const record = await this.read(path, question.signal);
      if (this.question === question) {
        this.record = record;
      }
    } catch (failure) {
      if (!question.signal.aborted) {
        this.trouble = failure instanceof Problem && failure.status === 404 ? t('record.missing') : sentence(failure);
      }
    }
  }
}
