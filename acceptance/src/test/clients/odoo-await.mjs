import OdooAwait from 'odoo-await';
import { day, password, port, url, username } from './day.mjs';

const odoo = new OdooAwait({ baseUrl: url, port: Number(port), db: 'any', username, password });

await day({
  connect: () => odoo.connect(),
  search: (model, domain) => odoo.search(model, domain),
  searchRead: (model, domain, fields) => odoo.searchRead(model, domain, fields),
  read: (model, id, fields) => odoo.read(model, [id], fields),
  create: (model, values) => odoo.create(model, values),
  write: (model, id, values) => odoo.update(model, id, values),
  call: (model, method, args, kwargs) => odoo.execute_kw(model, method, [args, kwargs]),
  external: {
    create: (model, id, name) => odoo.createExternalId(model, id, name),
    search: (name) => odoo.searchByExternalId(name),
    read: (name, fields) => odoo.readByExternalId(name, fields),
    update: (name, values) => odoo.updateByExternalId(name, values),
  },
});
