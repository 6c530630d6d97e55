import { html, svg, type SVGTemplateResult } from 'lit';

/** The one set of icons: 20 px, one stroke. An icon always stands beside a text, or its button has a label. */
const shapes = {
  customers: svg`<circle cx="8" cy="7" r="3"/><path d="M2.5 16.5c.6-3 2.7-4.5 5.5-4.5s4.9 1.5 5.5 4.5"/><path d="M13 4.3a3 3 0 0 1 0 5.4M15 12.4c1.5.7 2.3 2.1 2.6 4.1"/>`,
  products: svg`<path d="M10 2.5 16.5 6v8L10 17.5 3.5 14V6z"/><path d="M3.5 6 10 9.5 16.5 6M10 9.5v8"/>`,
  orders: svg`<path d="M5 2.5h10v15l-2.5-1.6-2.5 1.6-2.5-1.6L5 17.5z"/><path d="M8 6.5h4M8 10h4"/>`,
  sessions: svg`<rect x="2.5" y="8" width="15" height="9" rx="1.5"/><path d="M5 8V3h10v5M7.5 12.5h5"/>`,
  search: svg`<circle cx="9" cy="9" r="5.5"/><path d="m13.2 13.2 4 4"/>`,
  add: svg`<path d="M10 4v12M4 10h12"/>`,
  close: svg`<path d="m5 5 10 10M15 5 5 15"/>`,
  check: svg`<path d="m4 10.5 4 4 8-9"/>`,
  wait: svg`<circle cx="10" cy="10" r="7"/><path d="M10 6v4.2l2.8 1.8"/>`,
  stop: svg`<circle cx="10" cy="10" r="7"/><path d="m5.2 5.2 9.6 9.6"/>`,
  warning: svg`<path d="M10 3 18 16.5H2z"/><path d="M10 8v4M10 14.4v.1"/>`,
  send: svg`<path d="M17 3 9 11M17 3l-5 14-3-6-6-3z"/>`,
  till: svg`<rect x="3" y="3" width="14" height="9" rx="1.5"/><path d="M10 12v4M6 17h8"/>`,
  next: svg`<path d="m8 4.5 5.5 5.5L8 15.5"/>`,
  previous: svg`<path d="M12 4.5 6.5 10l5.5 5.5"/>`,
  down: svg`<path d="m5 7.5 5 5 5-5"/>`,
  edit: svg`<path d="M4 16h3L16 7l-3-3-9 9z"/><path d="m11 6 3 3"/>`,
  archive: svg`<rect x="2.5" y="3.5" width="15" height="4" rx="1"/><path d="M4 7.5v9h12v-9M8 11h4"/>`,
  restore: svg`<path d="M4 9a6.3 6.3 0 1 1 1.5 4.8"/><path d="M3.5 4.5V9H8"/>`,
  company: svg`<path d="M4 17.5v-14h8v14M12 8h4v9.5M2.5 17.5h15"/><path d="M7 7h2M7 10.5h2M7 14h2"/>`,
  logout: svg`<path d="M8 3.5H4v13h4M12.5 6.5 16 10l-3.5 3.5M16 10H8"/>`,
  system: svg`<circle cx="10" cy="10" r="6.5"/><path d="M10 3.5v13a6.5 6.5 0 0 0 0-13z" fill="currentColor"/>`,
  light: svg`<circle cx="10" cy="10" r="3.5"/><path d="M10 2v2M10 16v2M2 10h2M16 10h2M4.3 4.3l1.5 1.5M14.2 14.2l1.5 1.5M4.3 15.7l1.5-1.5M14.2 5.8l1.5-1.5"/>`,
  dark: svg`<path d="M16.5 12A7 7 0 0 1 8 3.5a7 7 0 1 0 8.5 8.5z"/>`,
  offline: svg`<path d="M3 3l14 14M2.5 8a11 11 0 0 1 4-2.4M17.5 8a11 11 0 0 0-7-3M5.5 11.5a6.5 6.5 0 0 1 3-1.6M14.5 11.5l-1-.8M10 15.5v.1"/>`,
  keyboard: svg`<rect x="2" y="5" width="16" height="10" rx="1.5"/><path d="M5 8h.1M8 8h.1M11 8h.1M14 8h.1M6.5 12h7"/>`,
  back: svg`<path d="M7 4.5h10v11H7L2 10z"/><path d="m9.5 7.5 5 5M14.5 7.5l-5 5"/>`,
  cash: svg`<rect x="2" y="5" width="16" height="10" rx="1.5"/><circle cx="10" cy="10" r="2.5"/><path d="M5 8v.1M15 12v.1"/>`,
  card: svg`<rect x="2" y="4.5" width="16" height="11" rx="1.5"/><path d="M2 8.5h16M5 12.5h3"/>`,
  camera: svg`<path d="M2.5 6.5h3l1.5-2h6l1.5 2h3v10h-15z"/><circle cx="10" cy="11" r="3"/>`,
  display: svg`<rect x="2.5" y="3.5" width="15" height="10" rx="1.5"/><path d="M6 7h8M6 10h4M10 13.5v3M7 16.5h6"/>`,
  lock: svg`<rect x="4" y="9" width="12" height="8.5" rx="1.5"/><path d="M6.5 9V6.5a3.5 3.5 0 0 1 7 0V9M10 12.5v2"/>`,
  print: svg`<path d="M6 7V2.5h8V7M6 14H3V7h14v7h-3"/><path d="M6 11.5h8v6H6z"/>`,
  menu: svg`<path d="M3 5.5h14M3 10h14M3 14.5h14"/>`,
} satisfies Record<string, SVGTemplateResult>;

export type Icon = keyof typeof shapes;

const TURNS: ReadonlySet<Icon> = new Set<Icon>(['next', 'previous', 'send', 'logout']);

export function icon(name: Icon) {
  const turns = TURNS.has(name) ? 'icon turns' : 'icon';
  return html`<svg class=${turns} viewBox="0 0 20 20" aria-hidden="true">${shapes[name]}</svg>`;
}
