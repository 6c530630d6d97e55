// With a password it takes a cookie and call_kw, with an API key /jsonrpc.
import client from '@fernandoslim/odoo-jsonrpc';
import { day, password, port, url, username } from './day.mjs';

const credentials = process.env.API_KEY ? { username, apiKey: process.env.API_KEY } : { username, password };
const odoo = new client.default({ baseUrl: url, port: Number(port), db: 'any', ...credentials });

await day({
  connect: async () => (await odoo.connect()).uid,
  search: (model, domain) => odoo.search(model, domain),
  searchRead: (model, domain, fields) => odoo.searchRead(model, domain, fields),
  read: (model, id, fields) => odoo.read(model, id, fields),
  create: (model, values) => odoo.create(model, values),
  write: (model, id, values) => odoo.update(model, id, values),
  call: (model, method, args, kwargs) => odoo.call_kw(model, method, args, kwargs),
  external: {
    create: (model, id, name) => odoo.createExternalId(model, id, name),
    search: (name) => odoo.searchByExternalId(name),
    read: (name, fields) => odoo.readByExternalId(name, fields),
    update: (name, values) => odoo.updateByExternalId(name, values),
  },
});
// With a key there is no session to end.
if (!process.env.API_KEY) await odoo.disconnect();
