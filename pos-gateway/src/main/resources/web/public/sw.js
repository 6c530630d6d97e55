/*
 * Keeps the page of the till on the device, so that it starts without a network. A newer page is fetched beside the old
 * one, with all it needs, and only then put in its place; the open page is told, and takes it when nobody is in the middle
 * of an order. Orders and what the till loaded are no business of this file: they lie in IndexedDB.
 */
const PAGE = 'till-page';
const PICTURES = 'till-pictures';
const MODULES = 'till-modules';
const MOST_PICTURES = 2000;
const LOOK_AFTER_MS = 10_000;
const SOON_MS = 2_000;
const HELD = ['/till/icon.svg', '/till/manifest.webmanifest'];

self.addEventListener('install', (event) => {
  self.skipWaiting();
  event.waitUntil(look());
});

self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));

self.addEventListener('message', (event) => {
  if (event.data === 'look') {
    event.waitUntil(look().catch(() => {}));
  }
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== self.location.origin) {
    return;
  }
  if (request.mode === 'navigate' && pathname === '/') {
    event.respondWith(held('/', request));
    // The page asks for a look itself; one that is too broken to ask is replaced all the same.
    event.waitUntil(pause(LOOK_AFTER_MS).then(look).catch(() => {}));
  } else if (pathname.startsWith('/static/bundle/') || HELD.includes(pathname)) {
    event.respondWith(held(request));
  } else if (/^\/api\/products\/\d+\/images\//.test(pathname)) {
    event.respondWith(picture(request));
  } else if (request.destination === 'script' && pathname !== '/sw.js' && !pathname.startsWith('/api-docs/')) {
    event.respondWith(newest(request));
  }
});

const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

let looking = null;

/** One look at a time. */
function look() {
  return (looking ??= lookNow().finally(() => (looking = null)));
}

/** Fetches the page, what it needs and is not here, and, if it is another one than ours, last the page itself. */
async function lookNow() {
  const cache = await caches.open(PAGE);
  const [page, before] = await Promise.all([fetched('/'), cache.match('/')]);
  const [text, old] = await Promise.all([page.clone().text(), before?.text()]);
  const needed = new Set(HELD);
  await Promise.all(addresses(text).map((address) => hold(cache, address, needed)));
  if (text === old) {
    return;
  }
  await Promise.all(HELD.map(async (address) => cache.put(address, await fetched(address))));
  await cache.put('/', page);
  // The open page may still ask for what it was built with: that goes with the next change.
  await Promise.all(addresses(old ?? '').map((address) => hold(cache, address, needed, false)));
  await forgetOthers(cache, needed);
  if (before) {
    (await self.clients.matchAll()).forEach((client) => client.postMessage('newer-page'));
  }
}

/** Keeps a script or a sheet of styles, and the scripts that it loads, now or later; `fetches` those that are not here. */
async function hold(cache, address, needed, fetches = true) {
  if (needed.has(address)) {
    return;
  }
  needed.add(address);
  let response = await cache.match(address);
  if (!response && fetches) {
    response = await fetched(address);
    await cache.put(address, response.clone());
  }
  if (!response) {
    return;
  }
  if (address.endsWith('.js')) {
    const folder = address.slice(0, address.lastIndexOf('/') + 1);
    const names = [...(await response.text()).matchAll(/["']\.\/([\w.-]+\.js)["']/g)].map(([, name]) => folder + name);
    await Promise.all(names.map((name) => hold(cache, name, needed, fetches)));
  }
}

function addresses(page) {
  return [...page.matchAll(/(?:src|href)="(\/static\/bundle\/[^"]+)"/g)].map(([, address]) => address);
}

async function forgetOthers(cache, needed) {
  const others = (await cache.keys()).filter(({ url }) => {
    const { pathname } = new URL(url);
    return pathname !== '/' && !needed.has(pathname);
  });
  await Promise.all(others.map((key) => cache.delete(key)));
}

async function fetched(address) {
  const response = await fetch(address, { cache: 'no-cache', credentials: 'same-origin' });
  if (!response.ok) {
    throw new Error(`${address} answered ${response.status}`);
  }
  return response;
}

async function held(key, request = key) {
  const cached = await (await caches.open(PAGE)).match(key);
  return cached ?? fetch(request);
}

async function picture(request) {
  const cache = await caches.open(PICTURES);
  const cached = await cache.match(request);
  if (cached) {
    return cached;
  }
  const response = await fetch(request);
  if (response.ok) {
    await cache.put(request, response.clone());
    const keys = await cache.keys();
    await Promise.all(keys.slice(0, Math.max(0, keys.length - MOST_PICTURES)).map((key) => cache.delete(key)));
  }
  return response;
}

/** Modules of extensions: the newest where there is a network that answers soon, else the one we had. */
async function newest(request) {
  const cache = await caches.open(MODULES);
  const cached = await cache.match(request);
  const coming = fetch(request).then(async (response) => {
    if (response.ok) {
      await cache.put(request, response.clone());
    }
    return response;
  });
  if (!cached) {
    return coming;
  }
  const orCached = coming.then((response) => (response.ok ? response : cached)).catch(() => cached);
  return Promise.race([orCached, pause(SOON_MS).then(() => cached)]);
}
