/** A page's languages: which way each runs, and where its sentences are. */
export interface Language<M> {
  direction: 'ltr' | 'rtl';
  /** What a translation lacks is said in English. */
  messages: () => Partial<M> | Promise<Partial<M>>;
}

/** The sentences of one page. Only the language that is spoken is loaded; English is always there. */
export class Speech<M extends Record<string, string>> {
  private current = 'en';
  private messages: Partial<M> = {};

  constructor(
    private readonly english: M,
    private readonly languages: Record<string, Language<M>> = {},
  ) {}

  /** Takes the first language that we have and says so to the browser and to screen readers. */
  async use(wanted: readonly string[]) {
    const known = wanted.map((tag) => tag.slice(0, 2)).find((tag) => tag === 'en' || tag in this.languages) ?? 'en';
    this.messages = known === 'en' ? {} : await this.languages[known].messages();
    this.current = known;
    document.documentElement.lang = known;
    document.documentElement.dir = this.languages[known]?.direction ?? 'ltr';
  }

  /** How numbers and times are written: the person's own kind of the language that the page speaks. */
  get locale(): string {
    return navigator.languages.find((tag) => tag.startsWith(this.current)) ?? this.current;
  }

  /** The sentence, with `{name}` replaced. */
  say(key: keyof M & string, values: Record<string, string | number> = {}): string {
    const sentence = this.messages[key] ?? this.english[key];
    return sentence.replace(/\{(\w+)\}/g, (hole, name: string) => String(values[name] ?? hole));
  }

  /** For counted things: the key's `.one`, `.other`, … as the language counts. */
  count(key: string, count: number): string {
    const kind = new Intl.PluralRules(this.locale).select(count);
    const wanted = `${key}.${kind}`;
    const has = wanted in this.messages || wanted in this.english;
    return this.say(has ? wanted : `${key}.other`, { count: new Intl.NumberFormat(this.locale).format(count) });
  }
}
