import { describe, expect, it } from 'vitest';
import { checkDefinition } from '#backoffice/definition/index.ts';
import { complaintsOf, edited, WATER } from './rig.ts';

const MAP = /( {2}map: \|\n)[\s\S]*?(?=actions:\n)/;

/** The water utility's definition with another map, and fixtures that expect what it can give. */
const mapping = (map: string, expect = 'ok: true'): Record<string, string> => {
  const yaml = (WATER['connector.yaml'] ?? '')
    .replace(MAP, `$1    ${map}\n`)
    .replace(/ {4}expect:\n {6}ok: true\n[\s\S]*?(?= {2}- name: somebody)/, `    expect: { ${expect} }\n`);
  return { ...WATER, 'connector.yaml': yaml };
};
const PROOF = '"reference": id, "proof": { "postcode": site.postcode }, "status": state.word';

describe('a definition that is checked', () => {
  it('passes with all its fixtures', async () => {
    const report = await checkDefinition({ ...WATER });
    expect(report.problems).toEqual([]);
    expect(report.fixtures.map(({ operation }) => operation)).toEqual([
      'lookup',
      'lookup',
      'lookup',
      'report_leak',
      'report_leak/readBack',
      'report_leak/offer',
    ]);
  });

  it('shows the calls that would have gone out', async () => {
    const { fixtures } = await checkDefinition({ ...WATER });
    expect(fixtures[0]?.calls).toEqual([{ method: 'GET', path: '/v2/leaks/WL-40017?view=public' }]);
  });
});

describe('a definition is refused', () => {
  it('when it cannot be read', async () => {
    expect(await complaintsOf({ 'connector.yaml': 'name: x' })).not.toEqual([]);
  });

  it('when a fixture comes to something else, with the line of the fixture', async () => {
    const line = (WATER['connector.yaml'] ?? '').split('  - name: a crew')[0]!.split('\n').length;
    expect(await complaintsOf(edited(['owner: Team North', 'owner: Team South']))).toEqual([
      `connector.yaml line ${line}: fixtures[0]: a crew is on its way: owner: expected "Team South", got "Team North"`,
    ]);
  });

  it('when it maps nothing but a status', async () => {
    const complaints = await complaintsOf(mapping(`{ ${PROOF} }`));
    expect(complaints.join()).toContain('lookup.map: yields nothing but a status in all fixtures');
  });

  it('when no fixture shows a case', async () => {
    const complaints = await complaintsOf(mapping('null', 'ok: false'));
    expect(complaints.join()).toContain('lookup: no fixture shows it answering with a case');
  });

  it('when it produces a fact nobody listed', async () => {
    const complaints = await complaintsOf(mapping(`{ ${PROOF}, "promisedBy": repair.expected }`));
    expect(complaints.join()).toContain('holds facts nobody listed: promisedBy');
  });

  it('when it yields a key there is not', async () => {
    const complaints = await complaintsOf(mapping(`{ ${PROOF}, "street": site.street }`));
    expect(complaints.join()).toContain('street no such key');
  });

  it('when the whole answer is handed through', async () => {
    expect((await complaintsOf(mapping('$'))).join()).toContain('no such key');
  });

  it('when the proof stands among its facts', async () => {
    const complaints = await complaintsOf(mapping(`{ ${PROOF}, "owner": "Team of 1011 AB" }`));
    expect(complaints.join()).toContain('the proof stands among the facts');
  });

  it('when it answers with a case without naming it', async () => {
    const complaints = await complaintsOf(
      mapping('{ "proof": { "postcode": site.postcode }, "status": state.word }'),
    );
    expect(complaints.join()).toContain('answered with another case than the one asked for');
  });

  it('when a step is none the catalogue can say', async () => {
    const complaints = await complaintsOf(mapping(`{ ${PROOF}, "next": { "code": "pray" } }`));
    expect(complaints.join()).toContain('next step not known to okno: pray');
  });

  it.each([
    ['($f := function($x) { 1 + $f($x) }; $f(1))', 'calls itself without end'],
    ['{ "status": [1..100000] }', 'more than 1000 elements'],
  ])('when its map runs away: %s', async (map, why) => {
    expect((await complaintsOf(mapping(map))).join()).toContain(why);
  });

  it('when a reference of a fixture fits no pattern', async () => {
    const complaints = await complaintsOf(edited(["match: 'WL(\\d{5,7})'", "match: 'WX(\\d{5,7})'"]));
    expect(complaints.join()).toContain('asked.reference: fits none of the patterns');
  });

  it('when an action has no fixture', async () => {
    const yaml = (WATER['connector.yaml'] ?? '').split('  - name: a report is taken')[0] ?? '';
    expect((await complaintsOf({ ...WATER, 'connector.yaml': yaml })).join()).toContain(
      'actions[0]: has no fixture',
    );
  });

  it('when the request of an action cannot be built', async () => {
    const files = edited(['"text": $inputs.what', '"text": $number($inputs.what)']);
    expect((await complaintsOf(files)).join()).toContain('makes no request');
  });
});
