import { type Instant, plusSeconds } from '#domain/instant.ts';
import type { Changes } from './changes.ts';
import { addOrders, addOutages, addTickets } from './demoRecords.ts';
import { type Times, timesAround } from './demoTimes.ts';
import type { Customer } from './model.ts';
import type { TelcoWorld } from './world.ts';

const HOUR = 3600;

const AREAS = [
  ['area-17', 'Северная гавань'],
  ['area-04', 'Старый порт'],
  ['area-09', 'Заречье'],
  ['area-21', 'Солнечный квартал'],
] as const;

const TARIFFS = [
  ['tariff-s', 'Старт', '100 Мбит/с', 450],
  ['tariff-m', 'Ветер', '300 Мбит/с', 650],
  ['tariff-l', 'Шторм', '800 Мбит/с', 950],
] as const;

/** Contract, surname, given name, area, tariff. */
const CUSTOMERS = [
  ['ZN-204815', 'Орлова', 'Мария', 'area-17', 'tariff-s'],
  ['ZN-204816', 'Петров', 'Антон', 'area-21', 'tariff-m'],
  ['ZN-204817', 'Кузнецова', 'Вера', 'area-21', 'tariff-m'],
  ['ZN-204818', 'Соколов', 'Илья', 'area-21', 'tariff-l'],
  ['ZN-204819', 'Ли', 'Анна', 'area-21', 'tariff-s'],
  ['ZN-204820', 'Волков', 'Пётр', 'area-21', 'tariff-s'],
  ['ZN-204821', 'Морозова', 'Ольга', 'area-09', 'tariff-m'],
  ['ZN-204822', 'Яковлев', 'Денис', 'area-21', 'tariff-s'],
] as const;

const addCustomers = (world: TelcoWorld, changes: Changes, { ago }: Times): void => {
  for (const [id, name] of AREAS) world.areas.set(id, { id, name });
  for (const [id, name, description, price] of TARIFFS)
    world.tariffs.set(id, { id, name, description, price });
  for (const [index, [contract, surname, givenName, area, tariff]] of CUSTOMERS.entries()) {
    const since = ago(24 * (400 + 31 * index));
    const customer: Customer = {
      ...{ contract, surname, givenName, area, tariff, since },
      phone: `+7 900 555-01-${String(10 + index)}`,
      inDebt: contract === 'ZN-204822',
    };
    world.customers.set(contract, customer);
    addFirstOrder(changes, customer, index);
  }
};

/** Every contract began with an order. */
const addFirstOrder = (changes: Changes, { contract, tariff, since }: Customer, index: number): void => {
  const happening = { now: since, replayed: true };
  const id = `PO-${11 + index}`;
  changes.openOrder(
    { id, contract, tariff, action: 'add', openedAt: plusSeconds(since, -48 * HOUR) },
    happening,
  );
  changes.moveOrder(id, { at: since, state: 'completed', expected: since }, happening);
};

const NEXT_NUMBERS = [
  ['TT-', 700_200],
  ['SP-', 100],
  ['PO-', 100],
] as const;

/** Zarnitsa Net around a moment: a record for each thing that can be told. */
export const seedDemo = (world: TelcoWorld, changes: Changes, now: Instant): void => {
  const times = timesAround(now);
  addCustomers(world, changes, times);
  addOutages(changes, times);
  addTickets(changes, times);
  addOrders(changes, times);
  for (const [prefix, number] of NEXT_NUMBERS) world.numbers.set(prefix, number);
};
