import type { TemplateResult } from 'lit';
import type { Icon } from '../../ui/icons';
import type { MessageKey } from '../text';

/** A page of a list; `next` is the cursor of the one after it, or null at the end. */
export interface Page<Row> {
  items: Row[];
  next: string | null;
}

/** What is asked of the server: the typed words, the filters that are on, and where the page begins. */
export interface Query {
  q: string;
  filters: Record<string, string>;
  after: string | null;
}

/** A filter that is on when the address says `param=value`. Several values of one param exclude each other. */
export interface Filter {
  param: string;
  value: string;
  label: MessageKey;
  /** It finds what no till may have, so there is no use for it in select mode. */
  notForTills?: boolean;
}

/** How much room a column needs: `roomy` ones go first when it becomes narrow, then `middle` ones. */
export type Room = 'always' | 'middle' | 'roomy';

export interface Column<Row> {
  title: MessageKey;
  cell(row: Row): unknown;
  room?: Room;
  /** Amounts and counts: at the end of the column, in digits of one width. */
  end?: boolean;
}

/** Records of a kind that a till can be sent. */
export interface Sendable {
  model: string;
  /** Where a selection of the record is posted. */
  selections(id: number): string;
  /** What a person is asked to do in select mode. */
  choose: MessageKey;
}

/** One place of the back office: a list, and what opens at its side. A new page is one of these. */
export interface ListPlace<Row> {
  path: string;
  icon: Icon;
  title: MessageKey;
  /** Null: the list has no search. */
  searchHint: MessageKey | null;
  empty: MessageKey;
  emptyHint: MessageKey;
  columns: Column<Row>[];
  filters: Filter[];
  load(query: Query, signal: AbortSignal): Promise<Page<Row>>;
  id(row: Row): number;
  /** The first column: what the row is called. */
  name(row: Row): string;
  /** What else stands beside the name, such as badges. */
  beside?(row: Row): unknown;
  /** Stands below the name where there is no room for other columns. */
  under?(row: Row): unknown;
  /** The side panel; `row` where the list has it. `open` is an id, or `new`. */
  panel(open: string, row: Row | undefined): TemplateResult;
  create?: { label: MessageKey; allowed(): boolean };
  sendable?: Sendable;
  visible?(): boolean;
  /** Milliseconds after which the rows are asked for again while somebody looks. */
  refresh?: number;
}

/** The query as a query string of our REST API, with an empty one left out. */
export function asSearch(query: Query, limit = 50): string {
  const search = new URLSearchParams({ ...query.filters, limit: String(limit) });
  if (query.q) {
    search.set('q', query.q);
  }
  if (query.after) {
    search.set('after', query.after);
  }
  return search.toString();
}
