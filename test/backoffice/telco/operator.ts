import { startTelco, type Telco } from '#backoffice/telco/simulator/server.ts';

export const NOW = '2026-11-02T09:00:00.000Z';
export const CLIENT = { clientId: 'okno', clientSecret: 'zarnitsa-secret' };

export const TICKETS = '/tmf-api/troubleTicket/v5/troubleTicket';
export const TICKETS_V4 = '/tmf-api/troubleTicket/v4/troubleTicket';
export const PROBLEMS = '/tmf-api/serviceProblemManagement/v5/serviceProblem';
export const PROBLEMS_V4 = '/tmf-api/serviceProblemManagement/v4/serviceProblem';
export const ORDERS = '/tmf-api/productOrderingManagement/v5/productOrder';
export const ORDERS_V4 = '/tmf-api/productOrderingManagement/v4/productOrder';
export const PRODUCTS = '/tmf-api/productInventory/v5/product';
export const PRODUCTS_V4 = '/tmf-api/productInventory/v4/product';
export const CHECKS = '/tmf-api/productOfferingQualification/v5/checkProductOfferingQualification';
export const QUERIES = '/tmf-api/productOfferingQualification/v5/queryProductOfferingQualification';
export const CHECKS_V4 = '/tmf-api/productOfferingQualification/v4/productOfferingQualification';
export const OFFERINGS = '/tmf-api/productCatalogManagement/v5/productOffering';
export const OFFERINGS_V4 = '/tmf-api/productCatalogManagement/v4/productOffering';

export interface Heard {
  status: number;
  headers: Headers;
  // biome-ignore lint/suspicious/noExplicitAny: what was answered is what the tests look into.
  body: any;
}

export interface Caller {
  telco: Telco;
  call(method: string, path: string, body?: unknown): Promise<Heard>;
  get(path: string): Promise<Heard>;
  post(path: string, body: unknown): Promise<Heard>;
  /** Asks for a new token. */
  signIn(): Promise<void>;
}

export const askToken = (url: string, form: Record<string, string>): Promise<Response> =>
  fetch(`${url}/token`, { method: 'POST', body: new URLSearchParams(form) });

/** The operator with a client that is signed in. */
export const openOperator = async (
  options: { journal?: string; now?: () => string } = {},
): Promise<Caller> => {
  const telco = await startTelco({ now: () => NOW, ...CLIENT, ...options });
  let token = '';
  const signIn = async (): Promise<void> => {
    const answer = await askToken(telco.url, {
      grant_type: 'client_credentials',
      client_id: CLIENT.clientId,
      client_secret: CLIENT.clientSecret,
    });
    token = ((await answer.json()) as { access_token: string }).access_token;
  };
  await signIn();
  const call: Caller['call'] = async (method, path, body) => {
    const answer = await fetch(`${telco.url}${path}`, {
      method,
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await answer.text();
    return {
      status: answer.status,
      headers: answer.headers,
      body: text === '' ? undefined : JSON.parse(text),
    };
  };
  return {
    telco,
    call,
    get: (path) => call('GET', path),
    post: (path, body) => call('POST', path, body),
    signIn,
  };
};
