import type { Alarm } from '#domain/alarm.ts';
import type { Finding } from '#domain/finding.ts';
import type { IncidentView } from '#domain/incident.ts';
import type { Agent } from '#domain/reply.ts';
import { type Role, rightsOf } from '#domain/roles.ts';
import type { Promised } from '#domain/sla/promise.ts';
import type { LevelsInForce } from '#domain/sla/published.ts';
import type {
  ActRequest,
  ApproveRequest,
  CheckView,
  DossierDetail,
  MediaView,
  ThreadDetail,
} from '#domain/view.ts';
import { refusedInput, toDo, withAction } from './fakeActions.ts';
import { aside, owed, owing, resumed } from './fakeClocks.ts';
import { dossierOf } from './fakeDossier.ts';
import type { Answer } from './fakeIssuer.ts';
import { NOTHING_PUBLISHED } from './fakeLevels.ts';
import { fakeQueue, fakeQueueRows } from './fakeQueue.ts';
import { approvedReply, secondApproved, sentBack, undone, withAudit } from './fakeReplies.ts';
import { FAKE_SETTINGS } from './fakeSettings.ts';
import { withReply } from './fakeThreads.ts';
import { ALARMS, ANNA, BORIS, LENA, morning } from './fakeWorld.ts';

const PEOPLE = [ANNA, BORIS, LENA];

interface FakeBrand {
  id: string;
  name: string;
}

export const ZEPHYRLINE: FakeBrand = { id: 'zephyrline', name: 'Zephyrline' };

/** A call that changes something, as the console made it. */
export interface Call {
  agent: string;
  path: string;
  body: unknown;
}

export const ok = (body: unknown): Answer => ({
  status: 200,
  type: 'application/json',
  body: JSON.stringify(body),
});

const failure = (status: number, code: string, message: string, details = {}): Answer => ({
  ...ok({ error: { code, message, details } }),
  status,
});

const found = (kind: Finding['kind'], code: string, excerpt: string, message: string): Finding => ({
  kind,
  code,
  place: 'private',
  excerpt,
  message,
});

const OPINIONS: [RegExp, Finding][] = [
  [
    /Baker Street/,
    found('disclosure', 'address', 'Baker Street', 'The address may not be told in this place.'),
  ],
  [/18:55/, found('truth', 'untraced_time', '18:55', 'No fact of this case gives this time.')],
  [/call us/i, found('wording', 'redirect', 'call us', 'Sends the customer away instead of answering.')],
];

/** A gate with three opinions, enough to see how the page takes them. */
const judge = (text: string): Finding[] =>
  OPINIONS.filter(([words]) => words.test(text)).map(([, finding]) => finding);

const check = ({ row, drafts, channel }: ThreadDetail, texts: string[]): Answer => {
  const worded = drafts[0]?.deliveries.filter(({ text }) => text !== '') ?? [];
  const places = worded.map(({ place }) => place);
  const view: CheckView = {
    findings: texts.flatMap(judge),
    lengths: texts.map((text, index) => {
      const place = places[index] ?? row.head.place;
      const { maxLength, unit } = channel.places[place]!;
      return { place, length: text.length + 4, limit: maxLength, unit };
    }),
  };
  return ok(view);
};

const withOwner = (detail: ThreadDetail, owner: string | undefined): ThreadDetail => {
  const { owner: _, ...head } = detail.row.head;
  const next = { ...head, ...(owner !== undefined && { owner }), version: head.version + 1 };
  return { ...detail, row: { ...detail.row, head: next } };
};

const closed = (detail: ThreadDetail): ThreadDetail => {
  const { draft: _draft, waitingSince: _since, ...head } = detail.row.head;
  const { dueAt: _due, warnAt: _warn, ...row } = detail.row;
  return { ...detail, row: { ...row, head: { ...head, version: head.version + 1 } } };
};

/** The console's API over a morning's threads, kept in memory. */
export const createFakeApi = (now: () => string) => {
  const threads = new Map([...morning(), ...toDo()].map((detail) => [detail.row.head.thread, detail]));
  const calls: Call[] = [];
  const dossiers = new Map<string, DossierDetail>();
  const media = new Map<string, MediaView[]>();
  const refusals = new Map<string, Answer>();
  const asked: string[] = [];
  const settings = new Map<string, unknown>(Object.entries(FAKE_SETTINGS));
  let alarms: Alarm[] = ALARMS;
  let incidents: IncidentView[] = [];
  let levels = NOTHING_PUBLISHED;
  let roles: readonly Role[] = ['agent'];
  let brands: readonly FakeBrand[] = [ZEPHYRLINE];
  let revision = 1;

  const set = (detail: ThreadDetail): void => {
    threads.set(detail.row.head.thread, detail);
    revision += 1;
  };
  const since = (cursor: string | null, full: () => object): Answer => {
    const seen = { cursor: String(revision), now: now() };
    return ok(
      cursor === seen.cursor ? { ...seen, unchanged: true } : { ...seen, unchanged: false, ...full() },
    );
  };
  const approve = (detail: ThreadDetail, agent: Agent, request: ApproveRequest): Answer => {
    const { reply } = detail.row.head;
    if (reply !== undefined && reply.state !== 'refused' && reply.state !== 'returned')
      return failure(409, 'approved_already', `${reply.by} approved a reply here first.`, {
        by: reply.by,
        at: reply.at,
      });
    if (!detail.row.draftFresh) return failure(409, 'customer_wrote', 'The customer has written again.');
    const approved = approvedReply(detail, agent, now(), request);
    const { id, state, sendsAt } = approved;
    set(withReply(detail, approved));
    return ok({ reply: id, state, ...(sendsAt && { sendsAt }) });
  };
  const undo = (detail: ThreadDetail, agent: Agent): Answer => {
    const { state, sendsAt = '9' } = detail.replies[0]!;
    if (state !== 'proposed' && (state !== 'approved' || sendsAt < now()))
      return failure(409, 'too_late', 'The reply is on its way already and cannot be taken back.');
    set(undone(detail, agent, now()));
    return ok({});
  };
  const second = (
    detail: ThreadDetail,
    agent: Agent,
    { verdict, reason = '' }: { verdict: 'approve' | 'return'; reason?: string },
  ): Answer => {
    set(
      verdict === 'approve' ? secondApproved(detail, agent, now()) : sentBack(detail, agent, now(), reason),
    );
    return ok({});
  };
  const doAction = (detail: ThreadDetail, agent: Agent, request: ActRequest): Answer => {
    const { action } = detail.row.head;
    const refused = refusedInput(detail, request);
    if (refused !== undefined)
      return failure(400, 'action', `“${refused.title}” is missing or not as it must be.`, {
        input: refused.name,
      });
    if (action !== undefined && action.state !== 'done' && action.state !== 'refused')
      return failure(409, 'acting_already', `${action.by} is having something done here.`, {
        by: action.by,
        at: action.at,
      });
    set(withAction(detail, agent, now(), { inputs: request.inputs }));
    return ok({ action: 'act_1' });
  };
  const tell = (agent: Agent, id: string, version: number): Answer => {
    const found = incidents.find(({ incident }) => incident.id === id);
    if (found?.incident.untold === undefined || found.incident.version !== version)
      return failure(409, 'changed', 'This changed meanwhile.');
    const { untold: _, ...rest } = found.incident;
    const told = { by: agent, at: now(), threads: found.threads };
    incidents = incidents.map((view) =>
      view === found ? { ...view, incident: { ...rest, version: version + 1, told } } : view,
    );
    return ok({ threads: found.threads });
  };
  const handOver = ({ id: own }: Agent, { from = own, to }: { from?: string; to: string }): Answer => {
    const name = (wanted: string): string | undefined => PEOPLE.find(({ id }) => id === wanted)?.name;
    const theirs = [...threads.values()].filter(({ row }) => row.head.owner === name(from));
    for (const detail of theirs) set(withOwner(detail, name(to)!));
    return ok({ threads: theirs.length });
  };
  /** Whatever changes a thread or leaves okno is for those who may answer. */
  const unlessClosed = (act: () => Answer): Answer =>
    rightsOf(roles).includes('answer') ? act() : failure(403, 'role', 'Your role does not allow this.');
  const onBrand = (agent: Agent, what: string, id: string, body: string): Answer => {
    const parsed = JSON.parse(body);
    calls.push({ agent: agent.name, path: what === 'hand-over' ? what : `${id}/tell`, body: parsed });
    return (
      refusals.get(what) ?? (what === 'hand-over' ? handOver(agent, parsed) : tell(agent, id, parsed.version))
    );
  };
  const queue = (what: string, cursor: string | undefined, body: string): Answer => {
    const rows = [...threads.values()].map(({ row }) => row);
    if (what === 'rows') return ok(fakeQueueRows(rows, JSON.parse(body).threads, now()));
    return ok(fakeQueue(rows, alarms, cursor, now()));
  };
  const onSettings = (agent: Agent, method: string, what: string, body: string): Answer => {
    asked.push(`settings/${what}`);
    if (method !== 'GET') calls.push({ agent: agent.name, path: `settings/${what}`, body: JSON.parse(body) });
    const answer = settings.get(what);
    return refusals.get(what) ?? (answer === undefined ? failure(404, 'route', 'Not here.') : ok(answer));
  };
  const ofBrand = (agent: Agent, method: string, url: URL, body: string): Answer => {
    const [, what = '', id = '', ...more] = url.pathname.split('/').slice(3).map(decodeURIComponent);
    if (what === 'settings') return onSettings(agent, method, [id, ...more].join('/'), body);
    if (what === 'queue') return queue(id, url.searchParams.get('cursor') ?? undefined, body);
    if (method !== 'GET') return unlessClosed(() => onBrand(agent, what, id, body));
    return what === 'service-levels' ? (refusals.get(what) ?? ok(levels)) : ok(incidents);
  };
  const actions: Record<string, (detail: ThreadDetail, agent: Agent, body: never) => Answer> = {
    approve,
    check: (detail, _agent, { texts }: { texts: string[] }) => check(detail, texts),
    undo,
    second,
    note: (detail, { name: by }, { text }: { text: string }) => {
      set(withAudit(detail, { at: now(), by, what: 'noted', detail: text }));
      return ok({});
    },
    assign: (detail, agent, { to = agent.id }: { to?: string | null }) => {
      set(withOwner(detail, PEOPLE.find(({ id }) => id === to)?.name));
      return ok({});
    },
    dismiss: (detail, _agent, { version }: { version: number }) => {
      if (version !== detail.row.head.version) return failure(409, 'changed', 'This changed meanwhile.');
      set(closed(detail));
      return ok({});
    },
    block: (detail, { name: by }, { reason }: { reason: string }) => {
      set({ ...closed(detail), blocked: { by, at: now(), reason } });
      return ok({});
    },
    unblock: ({ blocked: _, ...detail }) => {
      set(detail);
      return ok({});
    },
    act: doAction,
    promise: (detail, { name: owner }, { kind, by, what }: Pick<Promised, 'kind' | 'by' | 'what'>) => {
      const made = owed({ id: `prm_${revision}`, kind, by, madeAt: now(), owner, ...(what && { what }) });
      set(owing(detail, ...detail.row.promises, made));
      return ok({ promise: made.id });
    },
    keep: (detail, _agent, { promise }: { promise: string }) => {
      set(owing(detail, ...detail.row.promises.filter(({ id }) => id !== promise)));
      return ok({});
    },
    hold: (detail, agent, request: { until: string; reason: string }) => {
      set(aside(detail, agent, now(), request));
      return ok({});
    },
    resume: (detail) => {
      set(resumed(detail, now()));
      return ok({});
    },
    draft: () => ok({}),
    settle: () => ok({}),
    'settle-action': () => ok({}),
    join: () => ok({}),
    part: (detail, _agent, account: { people: string; id: string }) => {
      const dossier = dossiers.get(detail.row.head.thread)!;
      const accounts = dossier.contact!.accounts.filter(({ id }) => id !== account.id);
      dossiers.set(detail.row.head.thread, { ...dossier, contact: { id: 'per_1', accounts } });
      revision += 1;
      return ok({});
    },
    'close-elsewhere': () => ok({}),
  };
  /** The last of what is told of a file holds. */
  const mediaAnswer = (message: string, index: string): Answer => {
    const views = media.get(`${message}/${index}`);
    if (views === undefined) return failure(404, 'attachment', 'There is no such attachment.');
    return ok(views.length > 1 ? views.shift() : views[0]);
  };
  const read = (detail: ThreadDetail, what: string, rest: string[], cursor: string | null): Answer => {
    if (what !== '') asked.push(what);
    if (what === 'media') return mediaAnswer(rest[0] ?? '', rest[1] ?? '');
    if (what !== 'dossier') return since(cursor, () => detail);
    return since(cursor, () => dossiers.get(detail.row.head.thread) ?? dossierOf(detail));
  };
  const act = (detail: ThreadDetail, agent: Agent, what: string, body: string): Answer => {
    const parsed = JSON.parse(body);
    const { thread } = detail.row.head;
    if (what !== 'check') calls.push({ agent: agent.name, path: `${thread}/${what}`, body: parsed });
    const refusal = refusals.get(what);
    if (refusal !== undefined) return refusal;
    return actions[what]?.(detail, agent, parsed as never) ?? failure(404, 'route', 'There is nothing here.');
  };

  return {
    calls,
    set,
    setIncidents: (...views: IncidentView[]): void => {
      incidents = views;
    },
    setAlarms: (...next: Alarm[]): void => {
      alarms = next;
      revision += 1;
    },
    setRole: (...next: Role[]): void => {
      roles = next;
    },
    /** For which brands whoever signs in works; Zephyrline alone has threads. */
    setBrands: (...next: FakeBrand[]): void => {
      brands = next;
    },
    /** What one call of the settings answers from now on: `channels`, `connectors/baggage/try`. */
    setSettings: (what: string, answer: unknown): void => {
      settings.set(what, answer);
    },
    setLevels: (next: LevelsInForce): void => {
      levels = next;
    },
    setDossier: (thread: string, dossier: DossierDetail): void => {
      dossiers.set(thread, dossier);
      revision += 1;
    },
    /** What is told of a file, one answer after the other. */
    setMedia: (message: string, index: number, ...views: MediaView[]): void => {
      media.set(`${message}/${index}`, views);
    },
    /** Whatever is asked of this kind is refused from now on. */
    refuse: (what: string, status: number, code: string, message: string): void => {
      refusals.set(what, failure(status, code, message));
    },
    /** What was read beside threads and queues: `dossier`, `media`. */
    asked,
    thread: (id: string): ThreadDetail => threads.get(id)!,
    /** Leaves only these threads, and no alarm. */
    only: (...ids: string[]): void => {
      for (const id of threads.keys()) if (!ids.includes(id)) threads.delete(id);
      alarms = [];
      revision += 1;
    },
    answer: (agent: Agent, method: string, url: URL, body: string): Answer => {
      const [what, id = '', action = '', ...rest] = url.pathname.split('/').slice(2).map(decodeURIComponent);
      const cursor = url.searchParams.get('cursor');
      if (what === 'me')
        return ok({
          agent,
          brands: brands.map((brand) => ({
            ...{ ...brand, timeZone: 'Europe/Berlin', roles, rights: rightsOf(roles) },
            people: PEOPLE.map(({ id, name }) => ({ id, name })),
          })),
        });
      if (what === 'brands') return ofBrand(agent, method, url, body);
      const detail = threads.get(id);
      if (detail === undefined) return failure(404, 'thread', 'There is no such thread.');
      if (method === 'GET') return read(detail, action, rest, cursor);
      return unlessClosed(() => act(detail, agent, action, body));
    },
  };
};
