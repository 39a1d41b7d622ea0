import { describe, expect, it } from 'vitest';
import { queueHref, reportHref, routeOf, settingsHref, threadHref } from '../../console/src/route.ts';

const THREAD = 'zephyrline:x:ivan';

/** Without the query, which is its own object in every route. */
const read = (hash: string) => {
  const { query: _, ...route } = routeOf(hash);
  return route;
};

describe('an address of the console', () => {
  it('names a view of a queue, and a thread beside it', () => {
    expect(read('#/zephyrline')).toEqual({ brand: 'zephyrline', page: 'desk', view: 'all' });
    expect(read('#/zephyrline?view=mine')).toEqual({ brand: 'zephyrline', page: 'desk', view: 'mine' });
    expect(read(`#/zephyrline/${THREAD}?view=risk`)).toEqual({
      brand: 'zephyrline',
      page: 'desk',
      thread: THREAD,
      view: 'risk',
    });
  });

  it('names the numbers with what is asked of them', () => {
    const route = routeOf('#/zephyrline/report?from=2026-11-01&channel=x');
    expect(route.page).toBe('report');
    expect(Object.fromEntries(route.query)).toEqual({ from: '2026-11-01', channel: 'x' });
  });

  it('names a section of the settings, the first where it names none', () => {
    expect(read('#/zephyrline/settings/people')).toMatchObject({ page: 'settings', section: 'people' });
    expect(read('#/zephyrline/settings')).toMatchObject({ page: 'settings', section: 'channels' });
    expect(read('#/zephyrline/settings/nonsense')).toMatchObject({ section: 'channels' });
  });

  it('of before leads to what it named', () => {
    expect(read('#/zephyrline/service-levels')).toMatchObject({
      page: 'settings',
      section: 'service-levels',
    });
    expect(read('#/zephyrline/zephyrline%3Ax%3Aivan')).toMatchObject({ thread: THREAD });
    expect(read('')).toEqual({ page: 'desk', view: 'all' });
  });

  it('that nobody could have meant leads to the queue', () => {
    expect(read('#/zephyrline/%E0%A4%A')).toEqual({ brand: 'zephyrline', page: 'desk', view: 'all' });
    expect(read('#/zephyrline?view=<script>')).toMatchObject({ view: 'all' });
    expect(read('#/zephyrline/nowhere')).toEqual({ brand: 'zephyrline', page: 'desk', view: 'all' });
  });

  it('is written as it is read', () => {
    expect(routeOf(queueHref('a b', 'aside'))).toMatchObject({ brand: 'a b', view: 'aside' });
    const odd = 'zephyrline:web:a/b?c#d';
    expect(routeOf(threadHref(odd, 'mine'))).toMatchObject({ thread: odd, view: 'mine' });
    expect(routeOf(settingsHref('zephyrline', 'languages'))).toMatchObject({ section: 'languages' });
    expect(routeOf(reportHref('zephyrline', { from: 'a&b' })).query.get('from')).toBe('a&b');
  });
});
