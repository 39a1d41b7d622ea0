import { brands } from './brands.ts';
import { systemClock } from './clock.ts';
import { hints } from './hints.ts';
import { meter } from './meter.ts';
import { secrets } from './secrets.ts';

/** The ports that need no table and no AWS SDK: all that a webhook has to pay for. */
export const frontPorts = () => {
  const store = secrets();
  return { clock: systemClock, secrets: store, brands: brands(store), hints: hints(), meter: meter() };
};
