import { Foreign } from '../../customer/Foreign.tsx';
import type { Address } from './sending.ts';
import { WAY } from './words.ts';

/** `to @ivan_p · X · in public`: where a text goes, so that nobody answers in the wrong place. */
export const AddressLine = ({ address: { customer, title, place } }: { address: Address }) => (
  <span className="address">
    {WAY.to} <Foreign>{customer}</Foreign> · {title} · {WAY.in[place]}
  </span>
);
