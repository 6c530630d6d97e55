/** State in one place. It is replaced, never changed, so what somebody read stays as it was. */
export class Store<T extends object> {
  private readonly listeners = new Set<() => void>();

  constructor(private current: T) {}

  get state(): Readonly<T> {
    return this.current;
  }

  update(change: Partial<T>) {
    this.current = { ...this.current, ...change };
    this.listeners.forEach((listener) => listener());
  }

  subscribe(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }
}
