/*
 * Keeps the page of the till on the device, so that it starts without a network. A newer page is fetched beside the old
 * one, with all it needs, and only then put in its place; the open page is told, and takes it when nobody is in the middle
 * of an order. Orders and what the till loaded are no business of this file: they lie in IndexedDB.
 */
const PAGE = 'till-page';
const PICTURES = 'till-pictures';
const MODULES = 'till-modules';
const MOST_PICTURES = 2000;
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
  } else if (pathname.startsWith('/static/bundle/') || HELD.includes(pathname)) {
    event.respondWith(held(request));
  } else if (/^\/api\/products\/\d+\/images\//.test(pathname)) {
    event.respondWith(picture(request));
  } else if (request.destination === 'script' && pathname !== '/sw.js' && !pathname.startsWith('/api-docs/')) {
    event.respondWith(newest(request));
  }
});

/** Fetches the page; if it is another one than ours, all it needs, and last the page itself. */
async function look() {
  const cache = await caches.open(PAGE);
  const [page, before] = await Promise.all([fetched('/'), cache.match('/')]);
  const text = await page.clone().text();
  if (before && (await before.text()) === text) {
    return;
  }
  const needed = new Set(HELD);
  await Promise.all(addresses(text).map((address) => hold(cache, address, needed)));
  await Promise.all(HELD.map(async (address) => cache.put(address, await fetched(address))));
  await cache.put('/', page);
  await forgetOthers(cache, needed);
  if (before) {
    (await self.clients.matchAll()).forEach((client) => client.postMessage('newer-page'));
  }
}

/** Keeps a script or a sheet of styles, and the scripts that it loads, now or later. */
async function hold(cache, address, needed) {
  if (needed.has(address)) {
    return;
  }
  needed.add(address);
  const response = (await cache.match(address)) ?? (await fetched(address));
  await cache.put(address, response.clone());
  if (address.endsWith('.js')) {
    const folder = address.slice(0, address.lastIndexOf('/') + 1);
    const names = [...(await response.text()).matchAll(/["']\.\/([\w.-]+\.js)["']/g)].map(([, name]) => folder + name);
    await Promise.all(names.map((name) => hold(cache, name, needed)));
  }
}

function addresses(page) {
  return [...page.matchAll(/(?:src|href)="(\/static\/bundle\/[^"]+)"/g)].map(([, address]) => address);
}

async function forgetOthers(cache, needed) {
  const keys = await cache.keys();
  const old = keys.filter(({ url }) => {
    const { pathname } = new URL(url);
    return pathname !== '/' && !needed.has(pathname);
  });
  // The open page may still ask for what it was built with: that goes with the next change.
  await Promise.all(old.filter(({ url }) => !url.includes('/static/bundle/')).map((key) => cache.delete(key)));
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

/** Modules of extensions: the newest where there is a network, else the one we had. */
async function newest(request) {
  const cache = await caches.open(MODULES);
  try {
    const response = await fetch(request);
    if (response.ok) {
      await cache.put(request, response.clone());
    }
    return response;
  } catch (failure) {
    const cached = await cache.match(request);
    if (cached) {
      return cached;
    }
    throw failure;
  }
}
