import { corrected } from './qr-correction';

/** Rows of modules; true is dark. */
export type Modules = boolean[][];

/** Of error correction level L, for each version: how many bytes of correction a block has, and how many blocks there are. */
const CORRECTION = [7, 10, 15, 20, 26, 18, 20, 24, 30, 18, 20, 24, 26, 30, 22, 24, 28, 30, 28, 28, 28, 28, 30, 30, 26];
const BLOCKS = [1, 1, 1, 1, 1, 2, 2, 2, 2, 4, 4, 4, 4, 4, 6, 6, 6, 6, 7, 8, 8, 9, 9, 10, 12];
const BYTES_MODE = 0b0100;
/** Level L with mask 0, with the bits that correct it (ISO/IEC 18004, annex C). */
const FORMAT = 0b111011111000100;

/** A text as a QR code: bytes, the lowest level of correction, the smallest version that holds it. */
export function qrOf(text: string): Modules {
  const bytes = [...new TextEncoder().encode(text)];
  const version = CORRECTION.findIndex((_, i) => capacity(i + 1) >= bytes.length + (i < 9 ? 2 : 3)) + 1;
  if (!version) {
    throw new RangeError('The text is too long for a QR code.');
  }
  const data = padded(bytes, version);
  return drawn(version, corrected(data, BLOCKS[version - 1], CORRECTION[version - 1], Math.floor(rawModules(version) / 8)));
}

/** All modules that hold data or its correction. */
function rawModules(version: number): number {
  const alignments = version === 1 ? 0 : Math.floor(version / 7) + 2;
  const all = (16 * version + 128) * version + 64;
  const patterns = alignments ? (25 * alignments - 10) * alignments - 55 : 0;
  return all - patterns - (version >= 7 ? 36 : 0);
}

/** Bytes of data, with mode and length. */
function capacity(version: number): number {
  return Math.floor(rawModules(version) / 8) - CORRECTION[version - 1] * BLOCKS[version - 1];
}

function padded(bytes: number[], version: number): number[] {
  const bits: number[] = [];
  const add = (value: number, length: number) => {
    for (let i = length - 1; i >= 0; i--) {
      bits.push((value >>> i) & 1);
    }
  };
  add(BYTES_MODE, 4);
  add(bytes.length, version < 10 ? 8 : 16);
  bytes.forEach((byte) => add(byte, 8));
  add(0, Math.min(4, capacity(version) * 8 - bits.length));
  add(0, (8 - (bits.length % 8)) % 8);
  for (let pad = 0xec; bits.length < capacity(version) * 8; pad ^= 0xec ^ 0x11) {
    add(pad, 8);
  }
  return Array.from({ length: bits.length / 8 }, (_, i) => parseInt(bits.slice(8 * i, 8 * i + 8).join(''), 2));
}

function drawn(version: number, bytes: number[]): Modules {
  const size = version * 4 + 17;
  const dark: Modules = Array.from({ length: size }, () => Array<boolean>(size).fill(false));
  const taken: Modules = Array.from({ length: size }, () => Array<boolean>(size).fill(false));
  const set = (row: number, column: number, on: boolean) => {
    if (row >= 0 && row < size && column >= 0 && column < size) {
      dark[row][column] = on;
      taken[row][column] = true;
    }
  };
  drawPatterns(version, size, set);
  drawBytes(size, bytes, dark, taken);
  return dark;
}

type Set = (row: number, column: number, on: boolean) => void;

function drawPatterns(version: number, size: number, set: Set) {
  for (let i = 0; i < size; i++) {
    set(6, i, i % 2 === 0);
    set(i, 6, i % 2 === 0);
  }
  for (const [row, column] of [[3, 3], [3, size - 4], [size - 4, 3]]) {
    square(row, column, 4, (distance) => distance !== 2 && distance !== 4, set);
  }
  const places = alignments(version, size);
  const last = places.at(-1);
  for (const row of places) {
    for (const column of places) {
      const isCorner = (row === 6 && (column === 6 || column === last)) || (row === last && column === 6);
      if (!isCorner) {
        square(row, column, 2, (distance) => distance !== 1, set);
      }
    }
  }
  drawFormat(size, set);
  drawVersion(version, size, set);
}

function square(row: number, column: number, reach: number, isDark: (distance: number) => boolean, set: Set) {
  for (let down = -reach; down <= reach; down++) {
    for (let right = -reach; right <= reach; right++) {
      set(row + down, column + right, isDark(Math.max(Math.abs(down), Math.abs(right))));
    }
  }
}

function alignments(version: number, size: number): number[] {
  if (version === 1) {
    return [];
  }
  const count = Math.floor(version / 7) + 2;
  const step = Math.ceil((version * 4 + 4) / (count * 2 - 2)) * 2;
  const behind = Array.from({ length: count - 1 }, (_, i) => size - 7 - i * step);
  return [6, ...behind.reverse()];
}

function drawFormat(size: number, set: Set) {
  const bit = (i: number) => ((FORMAT >>> i) & 1) === 1;
  const first = [0, 1, 2, 3, 4, 5, 7, 8];
  first.forEach((row, i) => set(row, 8, bit(i)));
  set(8, 7, bit(8));
  [5, 4, 3, 2, 1, 0].forEach((column, i) => set(8, column, bit(9 + i)));
  for (let i = 0; i < 8; i++) {
    set(8, size - 1 - i, bit(i));
  }
  for (let i = 8; i < 15; i++) {
    set(size - 15 + i, 8, bit(i));
  }
  set(size - 8, 8, true);
}

function drawVersion(version: number, size: number, set: Set) {
  if (version < 7) {
    return;
  }
  let rest = version;
  for (let i = 0; i < 12; i++) {
    rest = (rest << 1) ^ ((rest >>> 11) * 0x1f25);
  }
  const bits = (version << 12) | rest;
  for (let i = 0; i < 18; i++) {
    const on = ((bits >>> i) & 1) === 1;
    set(Math.floor(i / 3), size - 11 + (i % 3), on);
    set(size - 11 + (i % 3), Math.floor(i / 3), on);
  }
}

/** Up and down in columns of two, from the right; every other module is turned over (mask 0). */
function drawBytes(size: number, bytes: number[], dark: Modules, taken: Modules) {
  let next = 0;
  for (let right = size - 1; right >= 1; right -= 2) {
    const edge = right <= 6 ? right - 1 : right;
    const isUp = ((edge + 1) & 2) === 0;
    for (let step = 0; step < size; step++) {
      const row = isUp ? size - 1 - step : step;
      for (const column of [edge, edge - 1]) {
        if (!taken[row][column]) {
          const on = next < bytes.length * 8 && ((bytes[next >>> 3] >>> (7 - (next & 7))) & 1) === 1;
          dark[row][column] = on !== ((row + column) % 2 === 0);
          next++;
        }
      }
    }
  }
}
