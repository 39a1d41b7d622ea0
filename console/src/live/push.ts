import type { Doing, News, Presence } from '#domain/live.ts';
import type { ThreadId } from '#domain/thread.ts';
import { gather } from './gather.ts';
import { listenersOf } from './listenersOf.ts';
import { createPlace } from './place.ts';
import { createPresent } from './present.ts';
import { keepConnected, type LiveSocket } from './socket.ts';

/** Whoever tells of changes may not know for two seconds of a page that was just opened. */
const SETTLES_MS = 4000;

type Stop = () => void;

/** What a page hears of a brand, and says of its person. */
export interface Push {
  /** Whether every change is heard, so that asking may rest. */
  hears(): boolean;
  /**
   * Calls back with the threads that changed, all that came within 600 ms together; with none when something else of the
   * brand did. While nobody looks at the page it waits.
   */
  onChanged(listener: (threads: readonly ThreadId[]) => void): Stop;
  /** Calls back when changes begin to be heard, or no longer are: what was missed must be asked for. */
  onTurn(listener: () => void): Stop;
  /** Everybody with a page of the brand open, this one included; the same array until somebody moves. */
  people(): readonly Presence[];
  onPeople(listener: () => void): Stop;
  /** Says where this page's person is: in no thread, when none is given. */
  here(thread?: ThreadId, doing?: Doing): void;
  /** Connects to an address, with tickets that are asked for; returns how to end it. */
  connect(url: string, invite: () => Promise<string>): Stop;
}

export const createPush = (brand: string): Push => {
  const changed = listenersOf<[threads: readonly ThreadId[]]>();
  const turned = listenersOf<[]>();
  const present = createPresent();
  let socket: LiveSocket | undefined;
  let aliveAt: number | undefined;
  const place = createPlace(brand, () => socket?.say());
  const onAlive = (alive: boolean): void => {
    aliveAt = alive ? Date.now() : undefined;
    if (!alive) present.forget();
    turned.tell();
  };
  return {
    hears: () => aliveAt !== undefined && Date.now() - aliveAt > SETTLES_MS,
    onChanged: changed.add,
    onTurn: turned.add,
    people: present.people,
    onPeople: present.onPeople,
    here: place.here,
    connect: (url, invite) => {
      const gathered = gather(changed.tell);
      const onNews = (news: News): void => {
        if (news.brand !== brand) return;
        if (news.type === 'present') present.take(news);
        else gathered.add(news.threads);
      };
      const opened = keepConnected({ url, invite, where: place.where, onNews, onAlive });
      socket = opened;
      return () => {
        opened.stop();
        gathered.stop();
        socket = undefined;
      };
    },
  };
};
