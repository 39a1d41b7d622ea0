import type { BackOffice, Office, OfficeContext } from '#desk/ports/backOffice.ts';
import { referenceHash } from '../proof/referenceHash.ts';
import { act, readBack } from './act.ts';
import type { Session } from './call.ts';
import { challenge } from './challenge.ts';
import type { Definition } from './definition.ts';
import { find } from './find.ts';
import { hearWith } from './hear.ts';
import { keysHeld } from './keysHeld.ts';
import { lookUp } from './lookup.ts';
import { offer } from './offer.ts';
import { masked, referencesIn } from './references.ts';
import { wrongFields } from './secret.ts';
import type { Tokens } from './signIn.ts';
import type { Transport } from './transport.ts';

type Connection = Omit<Session, 'now' | 'signal'>;

const begin = (connection: Connection): Session => ({
  ...connection,
  now: connection.context.clock.now(),
  signal: AbortSignal.timeout(connection.definition.timeoutMs),
});

const officeOf = (connection: Connection): Office => {
  const { definition, context } = connection;
  return {
    keys: () => keysHeld(context, definition.name, (stored) => wrongFields(stored, definition.auth)),
    lookUp: (identifiers) => lookUp(begin(connection), identifiers),
    ...(definition.find && { find: (wanted) => find(begin(connection), wanted) }),
    ...(definition.challenge && { challenge: (reference) => challenge(begin(connection), reference) }),
    ...(definition.actions.length > 0 && {
      offer: (kind, offered) => offer(begin(connection), kind, offered),
      act: (order) => act(begin(connection), order),
    }),
    ...(definition.actions.some((action) => action.readBack !== undefined) && {
      readBack: (order) => readBack(begin(connection), order),
    }),
  };
};

/** A definition as a back office that is asked through `transport`. Keeps the tokens it is given for as long as it lives. */
export const backOffice = (definition: Definition, transport: Transport): BackOffice => {
  const tokens: Tokens = new Map();
  const { name, kind, topics, identity, proof, reference, perMinute, actions, patterns, mask } = definition;
  return {
    name,
    kind,
    topics,
    identity,
    ...(proof === undefined ? {} : { proof }),
    referenceForm: reference,
    ...(perMinute === undefined ? {} : { perMinute }),
    actions: actions.map((action) => ({ kind: action.kind, identity: action.identity })),
    finds: definition.find !== undefined,
    references: (text) => referencesIn(text, patterns).map((named) => ({ backoffice: name, ...named })),
    mask: (value) => masked(value, mask),
    key: (brand, value) => (identity === 'none' ? value : referenceHash(name, brand, value)),
    connect: async (context: OfficeContext) => officeOf({ definition, context, transport, tokens }),
    ...(definition.events && { hear: hearWith(definition, definition.events) }),
  };
};
