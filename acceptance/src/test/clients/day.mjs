// A day at a till, as an integrator's script would go through it; what came of each step is printed as one JSON object.
import { randomUUID } from 'node:crypto';

/** @param client its own verbs, by the names that all four can be brought to */
export async function day({ connect, search, searchRead, read, create, write, call, external }) {
  const register = Number(process.env.REGISTER);
  const said = { uid: await connect() };

  said.found = (await searchRead('res.partner', [['name', 'ilike', 'ana bar']], ['name'])).map((one) => one.name);
  const mine = `Customer ${randomUUID()}`;
  const partner = await create('res.partner', { name: mine, email: 'mine@example.com' });
  await write('res.partner', partner, { phone: '+31 20 123' });
  said.read = (await read('res.partner', partner, ['name', 'phone'])).map((one) => [one.name === mine, one.phone]);
  await write('res.partner', partner, { active: false });
  said.archived = await search('res.partner', [['name', '=', mine]]);
  if (external) said.external = await nameFromOutside(external, partner);
  said.refused = await call('no.such.model', 'search', [[]], {}).catch((error) => String(error.message));

  const [session] = await call('pos.session', 'create', [[{ config_id: register }]], {});
  await call('pos.session', 'set_opening_control', [[session], 100, 'Good morning'], {});
  const loaded = await call('pos.session', 'load_pos_data', [[session]], {});
  said.loaded = [loaded['pos.config'].id === register, loaded['product.product'].length > 100];

  const [row] = await call('pos.order', 'create_from_ui', [[espresso(loaded, session)], false], {});
  said.sold = row.status;

  const control = await call('pos.session', 'get_closing_control_data', [[session]], {});
  const cash = control.default_cash_details.amount;
  said.cash = cash;
  said.counted = await call('pos.session', 'post_closing_cash_details', [[session]], { counted_cash: cash });
  await call('pos.session', 'update_closing_control_state_session', [[session], 'Good night'], {});
  said.closed = (await call('pos.session', 'close_session_from_ui', [[session], []], {})).successful;
  said.state = (await read('pos.session', session, ['state']))[0].state;

  console.log(JSON.stringify(said));
}

/** With a client's own verbs for external ids. */
async function nameFromOutside(external, partner) {
  const name = `customer_${randomUUID()}`;
  await external.create('res.partner', partner, name);
  await external.update(name, { phone: '+31 20 456' });
  const record = await external.read(name, ['phone']);
  return [(await external.search(name)) === partner, record.phone];
}

/** One espresso for 2.40, 9 % of tax in it, paid in cash; as tills of 14 to 17 write it. */
function espresso(loaded, session) {
  const uid = randomUUID();
  const product = loaded['product.product'].find((one) => one.default_code === 'COF-001');
  const cash = loaded['pos.payment.method'].find((one) => one.type === 'cash');
  const line = {
    product_id: product.id,
    qty: 1,
    price_unit: 2.4,
    discount: 0,
    price_subtotal: 2.2,
    price_subtotal_incl: 2.4,
    tax_ids: [[6, false, product.taxes_id]],
  };
  const payment = { name: '2026-11-21 08:00:00', payment_method_id: cash.id, amount: 2.4 };
  return {
    id: uid,
    to_invoice: false,
    data: {
      name: `Order ${uid.slice(0, 13)}`,
      uid,
      pos_session_id: session,
      partner_id: false,
      fiscal_position_id: false,
      sequence_number: Number.parseInt(uid.slice(0, 6), 16),
      creation_date: new Date().toISOString().slice(0, 19).replace('T', ' '),
      amount_total: 2.4,
      amount_tax: 0.2,
      amount_paid: 2.4,
      amount_return: 0,
      lines: [[0, 0, line]],
      statement_ids: [[0, 0, payment]],
    },
  };
}

export const { URL: url, PORT: port, LOGIN: username, PASSWORD: password } = process.env;
