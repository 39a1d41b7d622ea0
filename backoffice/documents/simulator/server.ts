import { VisibleError } from '#domain/errors.ts';
import type { Instant } from '#domain/instant.ts';
import { readAs } from '#simulation/reading.ts';
import { startSimulator } from '#simulation/server.ts';
import type { SimRequest, SimRoute, SimSpec, Simulator, SimulatorOptions } from '#simulation/spec.ts';
import { CATALOGUE } from './catalogue.ts';
import { Change, type Document, Opening } from './model.ts';
import { pdfOf } from './pdf.ts';

export interface DocumentOptions extends SimulatorOptions {
  apiKey: string;
  /** Where the files can be opened by anybody; the address that was called when absent. */
  publicUrl?: string;
  /** Begins with the documents of the demo world. */
  demo?: boolean;
}

/** The catalogue of blank forms and leaflets, in the order of publication. */
export interface DocumentWorld {
  documents(): readonly Document[];
  /** @throws VisibleError `missing/document` */
  document(id: string): Document;
  /** A document of the same number is replaced. */
  publish(opening: Opening, now: Instant): Document;
  /** @throws VisibleError `missing/document` */
  change(change: Change): Document;
}

const documentWorld = (): DocumentWorld => {
  const documents = new Map<string, Document>();
  const document = (id: string): Document => {
    const found = documents.get(id);
    if (found === undefined) throw new VisibleError('missing', 'document', 'There is no such document.');
    return found;
  };
  const put = (next: Document): Document => {
    documents.set(next.id, next);
    return next;
  };
  return {
    documents: () => [...documents.values()],
    document,
    publish: (opening, now) => put({ ...opening, status: 'available', publishedAt: now }),
    change: ({ status, title, version, id }) => {
      const before = document(id);
      return put({
        ...before,
        status: status ?? before.status,
        title: title ?? before.title,
        version: version ?? before.version,
      });
    },
  };
};

const entry = ({ lines: _, ...document }: Document, base: string, lastUpdate: Instant | undefined) => ({
  ...document,
  publishedAt: lastUpdate ?? document.publishedAt,
  file: { href: `${base}/files/${document.id}.pdf`, type: 'application/pdf' },
});

const baseOf = ({ headers }: SimRequest, publicUrl: string | undefined): string =>
  publicUrl ?? `http://${headers.host ?? 'localhost'}`;

const fileRoute = (world: DocumentWorld): SimRoute => ({
  method: 'GET',
  path: '/files/{name}',
  handle: ({ params }) => {
    const { id, lines, title, status } = world.document((params.name ?? '').replace(/\.pdf$/, ''));
    if (status === 'withdrawn') throw new VisibleError('missing', 'document', 'It was withdrawn.');
    return {
      status: 200,
      bytes: pdfOf([title, '', ...lines]),
      headers: { 'content-type': 'application/pdf', 'content-disposition': `inline; filename="${id}.pdf"` },
    };
  },
});

const routesOf = (world: DocumentWorld, publicUrl: string | undefined): SimRoute[] => [
  {
    method: 'GET',
    path: '/documents',
    handle: (request) => {
      const lang = request.query.get('lang');
      const fitting = world.documents().filter((document) => lang === null || document.lang === lang);
      const base = baseOf(request, publicUrl);
      return { status: 200, body: { documents: fitting.map((one) => entry(one, base, request.lastUpdate)) } };
    },
  },
  {
    method: 'GET',
    path: '/documents/{id}',
    handle: (request) => ({
      status: 200,
      body: entry(world.document(request.params.id ?? ''), baseOf(request, publicUrl), request.lastUpdate),
    }),
  },
  fileRoute(world),
];

const problem = (status: number, reason: string) => ({ error: { status, reason } });

const shown = ({ id, title, status, version }: Document) => ({ id, title, status, version });

const specOf = ({ apiKey, publicUrl, demo }: DocumentOptions): SimSpec<DocumentWorld> => {
  const world = documentWorld();
  return {
    world,
    /** The catalogue is for okno, the files are for everybody. */
    authorize: ({ path, headers }) =>
      path.startsWith('/files/') || headers['x-api-key'] === apiKey
        ? undefined
        : { status: 401, body: problem(401, 'The key is unknown.') },
    routes: routesOf(world, publicUrl),
    verbs: {
      publish: (body, { now }) => shown(world.publish(readAs(Opening, body), now)),
      change: (body) => shown(world.change(readAs(Change, body))),
    },
    problem,
    seed: (now) => {
      if (demo) for (const document of CATALOGUE) world.publish(document, now);
    },
    view: () => ({ documents: world.documents().map(shown) }),
  };
};

/** A catalogue of blank forms that hands out the files themselves. */
export const startDocuments = (options: DocumentOptions): Promise<Simulator<DocumentWorld>> =>
  startSimulator(options, specOf(options));
