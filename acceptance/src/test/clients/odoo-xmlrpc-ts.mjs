import { OdooClient } from 'odoo-xmlrpc-ts';
import { day, password, port, url, username } from './day.mjs';

const odoo = new OdooClient({ url: `${url}:${port}`, db: 'any', username, password });

await day({
  connect: async () => {
    await odoo.version();
    return odoo.authenticate();
  },
  search: (model, domain) => odoo.search(model, domain),
  searchRead: (model, domain, fields) => odoo.searchRead(model, domain, { fields }),
  read: (model, id, fields) => odoo.read(model, [id], fields),
  create: (model, values) => odoo.create(model, values),
  write: (model, id, values) => odoo.write(model, [id], values),
  call: (model, method, args, kwargs) => odoo.execute(model, method, args, kwargs),
});
