// Times pricing.js: node time-pricing.mjs MODULE ORDER; prints milliseconds, one number a line: first the first call,
// then the median call of each batch.
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

const [, , modulePath, orderPath] = process.argv;
const { price } = await import(pathToFileURL(modulePath));
const order = readFileSync(orderPath, 'utf8');
const WARM_UP = 500;
const BATCHES = 5;
const CALLS = 101;

function timed() {
    const start = performance.now();
    price(order);
    return performance.now() - start;
}

console.log(timed());
for (let call = 0; call < WARM_UP; call++) timed();
for (let batch = 0; batch < BATCHES; batch++) {
    const times = Array.from({ length: CALLS }, timed).sort((a, b) => a - b);
    console.log(times[CALLS >> 1]);
}
