import type { Incidents } from '#desk/ports/cases.ts';
import type { Alarms } from '#desk/ports/clocks.ts';
import type { Live } from '#desk/ports/pages.ts';
import type { Threads } from '#desk/ports/threads.ts';
import { type ThreadId, threadName } from '#domain/thread.ts';

/* Ports whose every write is told to those who have a page open: one place, so that none is forgotten. */

export const toldThreads = (threads: Threads, live: Live): Threads => {
  const changed = (thread: ThreadId): void => live.changed(threadName(thread).brand, thread);
  /** Tells of it unless nothing was moved. */
  const moved = async <T>(thread: ThreadId, write: Promise<T | undefined>): Promise<T | undefined> => {
    const done = await write;
    if (done !== undefined) changed(thread);
    return done;
  };
  const written = async (thread: ThreadId, write: Promise<void>): Promise<void> => {
    await write;
    changed(thread);
  };
  return {
    ...threads,
    append: async (message) => {
      const outcome = await threads.append(message);
      if (outcome === 'new') changed(message.thread);
      return outcome;
    },
    noteInbound: (message, ...rest) => moved(message.thread, threads.noteInbound(message, ...rest)),
    noteOutbound: (message) => moved(message.thread, threads.noteOutbound(message)),
    change: (from, change) => moved(from.thread, threads.change(from, change)),
    putChange: (change) => written(change.thread, threads.putChange(change)),
    blank: (message) => written(message.thread, threads.blank(message)),
    audit: (thread, entry) => written(thread, threads.audit(thread, entry)),
  };
};

export const toldAlarms = (alarms: Alarms, live: Live): Alarms => ({
  ...alarms,
  record: async (brand, alarm) => {
    const isFirst = await alarms.record(brand, alarm);
    if (isFirst) live.changed(brand);
    return isFirst;
  },
});

export const toldIncidents = (incidents: Incidents, live: Live): Incidents => ({
  ...incidents,
  put: async (incident) => {
    const isPut = await incidents.put(incident);
    if (isPut) live.changed(incident.brand);
    return isPut;
  },
});
