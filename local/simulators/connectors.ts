/* Which simulator a connector asks, and what opens its door. Keys of the demo world are worth nothing anywhere else. */

export const OFFICE_NAMES = ['baggage', 'telco', 'parcels', 'cases', 'complaints', 'documents'] as const;
export type OfficeName = (typeof OFFICE_NAMES)[number];

export const BAGGAGE_KEY = 'demo-baggage-key';
export const PARCELS_KEY = 'demo-parcels-key';
export const COMPLAINTS_KEY = 'demo-complaints-key';
export const DOCUMENTS_KEY = 'demo-documents-key';
export const CASES_LOGIN = { email: 'okno@zephyrline.example', apiKey: 'demo-cases-key' } as const;
export const TELCO_CLIENT = { clientId: 'demo-okno', clientSecret: 'demo-telco-secret' } as const;

/** With which a simulator's own calls to okno are let in. */
export const eventKeyOf = (connector: string): string => `demo-event-key-${connector}`;

const telco = (connector: string): Connector => ({
  office: 'telco',
  credentials: { ...TELCO_CLIENT, eventKey: eventKeyOf(connector) },
});

interface Connector {
  office: OfficeName;
  /** Beside the address in the secret `okno/{brand}/{connector}`. */
  credentials: Readonly<Record<string, string>>;
}

/** By the name a brand lists it under. */
export const CONNECTORS: Readonly<Record<string, Connector>> = {
  baggage: { office: 'baggage', credentials: { apiKey: BAGGAGE_KEY, eventKey: eventKeyOf('baggage') } },
  tickets: telco('tickets'),
  outages: telco('outages'),
  orders: telco('orders'),
  cases: {
    office: 'cases',
    credentials: { username: `${CASES_LOGIN.email}/token`, password: CASES_LOGIN.apiKey },
  },
  parcels: { office: 'parcels', credentials: { key: PARCELS_KEY } },
  complaints: { office: 'complaints', credentials: { key: COMPLAINTS_KEY } },
  documents: { office: 'documents', credentials: { key: DOCUMENTS_KEY } },
};

/** The simulators behind some connectors, each once. */
export const officesBehind = (connectors: readonly string[]): OfficeName[] => {
  const needed = connectors.map((name) => CONNECTORS[name]?.office);
  return OFFICE_NAMES.filter((name) => needed.includes(name));
};
