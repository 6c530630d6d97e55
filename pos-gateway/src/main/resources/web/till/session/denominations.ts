/** What a drawer holds, by currency, the largest first. */
export interface Denominations {
  notes: string[];
  coins: string[];
}

const KNOWN: Record<string, Denominations> = {
  EUR: {
    notes: ['500', '200', '100', '50', '20', '10', '5'],
    coins: ['2', '1', '0.50', '0.20', '0.10', '0.05', '0.02', '0.01'],
  },
  USD: { notes: ['100', '50', '20', '10', '5', '2', '1'], coins: ['1', '0.50', '0.25', '0.10', '0.05', '0.01'] },
  GBP: { notes: ['50', '20', '10', '5'], coins: ['2', '1', '0.50', '0.20', '0.10', '0.05', '0.02', '0.01'] },
  CHF: { notes: ['1000', '200', '100', '50', '20', '10'], coins: ['5', '2', '1', '0.50', '0.20', '0.10', '0.05'] },
  SEK: { notes: ['1000', '500', '200', '100', '50', '20'], coins: ['10', '5', '2', '1'] },
  NOK: { notes: ['1000', '500', '200', '100', '50'], coins: ['20', '10', '5', '1'] },
  DKK: { notes: ['1000', '500', '200', '100', '50'], coins: ['20', '10', '5', '2', '1', '0.50'] },
  PLN: { notes: ['500', '200', '100', '50', '20', '10'], coins: ['5', '2', '1', '0.50', '0.20', '0.10', '0.05', '0.02', '0.01'] },
  JPY: { notes: ['10000', '5000', '2000', '1000'], coins: ['500', '100', '50', '10', '5', '1'] },
  CAD: { notes: ['100', '50', '20', '10', '5'], coins: ['2', '1', '0.25', '0.10', '0.05'] },
  AUD: { notes: ['100', '50', '20', '10', '5'], coins: ['2', '1', '0.50', '0.20', '0.10', '0.05'] },
};

/** Of a currency that is not known here: one, two and five, as most have it. */
export function denominations(currency: string, decimals: number): Denominations {
  const notes = ['1000', '500', '200', '100', '50', '20', '10', '5'];
  const coins = decimals === 0 ? ['2', '1'] : ['2', '1', '0.50', '0.20', '0.10', '0.05', '0.02', '0.01'];
  return KNOWN[currency] ?? { notes, coins };
}
