import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { caseStatus } from '#backoffice/baggage/map.ts';
import { readBagFile } from '#backoffice/baggage/wire.ts';
import { NOW } from './office.ts';

const FOLDER = new URL('../../../backoffice/baggage/fixtures/', import.meta.url);

const recorded = (name: string, reference: string) => {
  const read = readBagFile(JSON.parse(readFileSync(new URL(name, FOLDER), 'utf8')));
  if ('misfits' in read) throw new Error(read.misfits);
  return caseStatus(read.file, { brandId: 'zephyrline', reference, now: NOW });
};

const fact = (value: unknown, path: string, at: string, disclose: string, certainty = 'confirmed') => ({
  value,
  observedAt: at,
  source: { connector: 'baggage', path },
  certainty,
  disclose,
});

describe('a recorded answer', () => {
  it('reads lists of one written as their only element, and local times by their offset', () => {
    const found = '2026-11-02T18:40:00.000Z';
    const bag = 'DelayedBag[0]';
    expect(recorded('located.json', 'AMSZY10045')).toEqual({
      v: 1,
      kind: 'delayed_bag',
      ref: { display: 'AMSZY•••45', hash: expect.any(String) },
      phase: fact('located', `${bag}.tracingStatus`, found, 'private_thread'),
      phaseSince: fact(found, `${bag}.StatusDate`, found, 'private_thread'),
      sourceStatus: { code: 'BTS_2A', label: 'ACTIVE' },
      openedAt: fact(
        '2026-11-01T21:10:00.000Z',
        'DiaryInfo.CreateDate',
        '2026-11-01T21:10:00.000Z',
        'private_thread',
      ),
      lastChangeAt: fact(found, `${bag}.StatusDate`, found, 'private_thread'),
      where: fact(expect.objectContaining({ code: 'AMS' }), `${bag}.Station`, found, 'verified_basic'),
      nextStep: fact(
        { code: 'flight_pending', where: expect.objectContaining({ code: 'LHR' }), owner: 'airline' },
        `${bag}.Forward.ToStation`,
        found,
        'verified_basic',
      ),
      internal: [
        fact('loss reason 79', 'Claim.LossReasonCode', found, 'agent_only'),
        fact('fault station AMS', 'Claim.FaultStationCode', found, 'agent_only'),
      ],
      freshness: { fetchedAt: NOW, sourceUpdatedAt: found, staleAfterSec: 900 },
      gaps: ['eta', 'owner'],
    });
  });

  it('gives the delivery window of the courier as an estimate', () => {
    const status = recorded('outForDelivery.json', 'FRAZY40518');
    expect(status?.eta).toEqual(
      fact(
        {
          from: '2026-11-03T12:00:00.000Z',
          to: '2026-11-03T15:00:00.000Z',
          precision: 'minute',
          basis: 'carrier',
        },
        'DelayedBag[0].BagDelivery.Estimate',
        '2026-11-03T08:05:00.000Z',
        'verified_basic',
        'estimated',
      ),
    );
  });
});
