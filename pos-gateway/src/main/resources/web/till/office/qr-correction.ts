/** Data with what corrects it, block by block woven together (Reed-Solomon over GF(256)). */
export function corrected(data: number[], blocks: number, correction: number, all: number): number[] {
  const short = blocks - (all % blocks);
  const length = Math.floor(all / blocks) - correction;
  const divisor = divisorOf(correction);
  let from = 0;
  const parts = Array.from({ length: blocks }, (_, i) => {
    const part = data.slice(from, from + length + (i < short ? 0 : 1));
    from += part.length;
    return { part, rest: remainder(part, divisor) };
  });
  const woven: number[] = [];
  for (let i = 0; i <= length; i++) {
    parts.forEach(({ part }) => i < part.length && woven.push(part[i]));
  }
  for (let i = 0; i < correction; i++) {
    parts.forEach(({ rest }) => woven.push(rest[i]));
  }
  return woven;
}

function divisorOf(degree: number): number[] {
  const result = [...Array<number>(degree - 1).fill(0), 1];
  let root = 1;
  for (let i = 0; i < degree; i++) {
    for (let j = 0; j < degree; j++) {
      result[j] = times(result[j], root) ^ (result[j + 1] ?? 0);
    }
    root = times(root, 2);
  }
  return result;
}

function remainder(data: number[], divisor: number[]): number[] {
  const result = Array<number>(divisor.length).fill(0);
  for (const byte of data) {
    const factor = byte ^ result.shift()!;
    result.push(0);
    divisor.forEach((by, i) => (result[i] ^= times(by, factor)));
  }
  return result;
}

function times(a: number, b: number): number {
  let product = 0;
  for (let i = 7; i >= 0; i--) {
    product = (product << 1) ^ ((product >>> 7) * 0x11d);
    product ^= ((b >>> i) & 1) * a;
  }
  return product;
}
