import { promisify } from 'node:util';
import Odoo from 'odoo-xmlrpc';
import { day, password, port, url, username } from './day.mjs';

const odoo = new Odoo({ url, port: Number(port), db: 'any', username, password });
const execute = promisify(odoo.execute_kw.bind(odoo));
const call = (model, method, args, kwargs = {}) => execute(model, method, [args, kwargs]);

await day({
  connect: promisify(odoo.connect.bind(odoo)),
  search: (model, domain) => call(model, 'search', [domain]),
  searchRead: (model, domain, fields) => call(model, 'search_read', [domain], { fields }),
  read: (model, id, fields) => call(model, 'read', [[id]], { fields }),
  create: (model, values) => call(model, 'create', [values]),
  write: (model, id, values) => call(model, 'write', [[id], values]),
  call,
});
