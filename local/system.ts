import type { Server } from 'node:http';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Clock } from '#desk/ports/clock.ts';
import { ENV } from '#platform/env.ts';
import { connections } from './gateway/connections.ts';
import { type GatewayOptions, gatewayServer, type Mount } from './gateway/gateway.ts';
import { manageSockets, type SocketOptions, serveSockets } from './gateway/sockets.ts';
import { ISSUER_PATH, type Issuer, startIssuer } from './issuer/issuer.ts';
import type { Person } from './issuer/people.ts';
import { setEnvironment } from './runtime/environment.ts';
import { startPollers } from './runtime/eventSources.ts';
import { loadFunctions } from './runtime/functions.ts';
import { idleWhen } from './runtime/idle.ts';
import { startSchedules } from './runtime/schedules.ts';
import { close, listen } from './stores/listen.ts';
import type { LocalQueue, QueueDepth } from './stores/queues.ts';
import { furnish, openStores } from './stores/stores.ts';
import type { Mail } from './stores/topics.ts';
import { type LiveSpec, liveOf } from './template/live.ts';
import { queuesOf } from './template/storage.ts';
import { synthesize } from './template/synthesize.ts';
import type { Template, Values } from './template/template.ts';
import { consoleHeadersOf, identityOf, routesOf } from './template/web.ts';
import { functionsOf, mappingsOf, schedulesOf } from './template/wiring.ts';

export interface LocalOptions {
  /** 0 takes any free port. */
  port: number;
  /** Table, queues, secrets and sign-in keys are kept here. */
  dataDir: string;
  people: Person[];
  /** Shown by the gateway as the time of a request; the functions have their own clock. */
  clock: Clock;
  /** Where the functions' entry files lie, when not in this project. */
  functionsRoot?: string;
  /** Folder of the built console. */
  consoleFolder?: string;
  /** False: schedules run on `tick()` alone. */
  byTheClock?: boolean;
  /** Instead of the queues' own visibility time-outs, for those who cannot wait. */
  visibilitySeconds?: number;
  /** True: approved replies are held back as long as in the cloud, so that they can be taken back; else they go at once. */
  holdBack?: boolean;
}

export interface LocalSystem extends Pick<Issuer, 'setGroups' | 'endSessions'> {
  /** `http://127.0.0.1:4300` */
  origin: string;
  /** Signs a person in, for tests and tools. */
  issueToken(personId: string): Promise<string>;
  /** Hands every request under a prefix to a handler. */
  mount(prefix: string, handler: Mount): void;
  getSecret(name: string): string | undefined;
  putSecret(name: string, value: string): void;
  /** Runs all schedules now, as after the clock was turned; resolves when they are through. */
  tick(): Promise<void>;
  /** Resolves when no message waits and no function runs. @throws Error after the seconds given, 30 when absent */
  idle(seconds?: number): Promise<void>;
  /** Messages by queue, called as in the template without their hash: `InboundQueue`, `InboundDeadLetters`. */
  queues(): Record<string, QueueDepth>;
  /** What those who subscribed to the alarms have got by mail, oldest first. */
  mail(): Mail[];
  /** Finishes what is in hand and closes; whatever waits is there again at the next start. */
  stop(): Promise<void>;
}

const ROOT = fileURLToPath(new URL('..', import.meta.url));
let starts = 0;

/** Starts okno in this process: what the template says, from the functions' sources. One system at a time. */
export const startLocal = async (options: LocalOptions): Promise<LocalSystem> => {
  const web = newWeb(options.port);
  const [template, stores, origin] = await Promise.all([
    synthesize(ROOT),
    openStores(options.dataDir),
    web.open,
  ]);
  const { queues, topics, values: stored } = await furnish(stores, template, options);
  const issuer = await openIssuer(template, origin, options);
  const live = liveOf(template);
  const values = { ...stored, ...identityValues(template, issuer), ...liveValues(live, origin) };

  const specs = functionsOf(template, values);
  setEnvironment(specs, stores, `${origin}/`, `${origin}/${live.stage}`);
  if (!options.holdBack) process.env[ENV.undo] = '0';
  const functions = await loadFunctions(options.functionsRoot ?? ROOT, specs, starts++);
  const sockets = { origin, stage: live.stage, connections: connections(live, functions.invoke) };
  const mounts = new Map<string, Mount>([
    [ISSUER_PATH, issuer.mount],
    [`/${live.stage}`, manageSockets(sockets)],
  ]);
  const parts = gatewayParts(template, values, issuer, { ...options, liveUrl: liveUrlOf(live, origin) });
  web.serve({ ...parts, origin, mounts, invoke: functions.invoke }, sockets);
  const pollers = startPollers(sourcesOf(template, queues, options), functions.invoke);
  const schedules = startSchedules(schedulesOf(template), functions.invoke, options.byTheClock ?? true);

  const depths = () => Object.fromEntries([...queues].map(([id, queue]) => [withoutHash(id), queue.depth()]));
  return {
    origin,
    ...signInOf(issuer),
    mount: (prefix, handler) => void mounts.set(prefix, handler),
    getSecret: stores.secrets.get,
    putSecret: stores.secrets.put,
    tick: schedules.tick,
    idle: (seconds = 30) => idleWhen(() => busyWith(functions.running(), depths()), seconds),
    queues: depths,
    mail: () => topics.flatMap((topic) => topic.mail()),
    stop: async () => {
      sockets.connections.cut();
      await close(web.server);
      await Promise.all([schedules.stop(), pollers.stop()]);
      await functions.over();
      await stores.stop();
    },
  };
};

/** The address is taken first, since everything is told of it; until all is ready it answers 503. */
const newWeb = (
  port: number,
): { server: Server; open: Promise<string>; serve(ready: GatewayOptions, sockets: SocketOptions): void } => {
  let ready: { gateway: GatewayOptions; sockets: SocketOptions } | undefined;
  const server = gatewayServer(() => ready?.gateway);
  serveSockets(server, () => ready?.sockets);
  const open = listen(server, port).then((taken) => `http://127.0.0.1:${taken}`);
  const serve = (gateway: GatewayOptions, sockets: SocketOptions): void => {
    ready = { gateway, sockets };
  };
  return { server, open, serve };
};

const signInOf = ({ issueToken, setGroups, endSessions }: Issuer) => ({ issueToken, setGroups, endSessions });

const openIssuer = (template: Template, origin: string, { people, dataDir }: LocalOptions): Promise<Issuer> =>
  startIssuer({
    origin,
    people,
    clientId: identityOf(template).client,
    keyFile: join(dataDir, 'issuer.json'),
  });

const identityValues = (template: Template, issuer: Issuer): Values => ({
  [identityOf(template).pool]: { ref: 'local', attributes: { ProviderURL: issuer.url } },
});

/** As it would be with a certificate. */
const liveValues = ({ api }: LiveSpec, origin: string): Values => ({
  [api]: { ref: api, attributes: { ApiEndpoint: origin.replace('http', 'wss') } },
});

const liveUrlOf = ({ stage }: LiveSpec, origin: string): string => `${origin.replace('http', 'ws')}/${stage}`;

const gatewayParts = (
  template: Template,
  values: Values,
  issuer: Issuer,
  { consoleFolder, clock, liveUrl }: LocalOptions & { liveUrl: string },
) => ({
  routes: routesOf(template, values),
  keys: issuer.keys,
  consoleFolder: consoleFolder ?? join(ROOT, 'console/dist'),
  consoleHeaders: consoleHeadersOf(template, values),
  consoleConfig: {
    ...{ issuer: issuer.url, clientId: identityOf(template).client, apiBase: '' },
    live: liveUrl,
  },
  now: clock.now,
});

const sourcesOf = (
  template: Template,
  queues: Map<string, LocalQueue>,
  { visibilitySeconds }: LocalOptions,
) => {
  const specs = new Map(queuesOf(template).map((spec) => [spec.id, spec]));
  return mappingsOf(template).map((mapping) => {
    const queue = queues.get(mapping.queue);
    if (queue === undefined) throw new Error(`[okno] the template has no queue ${mapping.queue}`);
    return {
      mapping,
      queue,
      visibilitySeconds: visibilitySeconds ?? specs.get(mapping.queue)?.visibilitySeconds ?? 30,
    };
  });
};

const withoutHash = (id: string): string => id.replace(/[0-9A-F]{8}$/, '');

const busyWith = (running: number, depths: Record<string, QueueDepth>): string[] => [
  ...(running > 0 ? [`${running} functions`] : []),
  ...Object.entries(depths)
    .filter(([name, { waiting, inFlight }]) => !name.endsWith('DeadLetters') && waiting + inFlight > 0)
    .map(([name, { waiting, inFlight }]) => `${name} ${waiting} waiting, ${inFlight} in flight`),
];
