import { describe, expect, it } from 'vitest';
import { resolve } from '#local/template/template.ts';
import { commonEnvironment, type FunctionSpec } from '#local/template/wiring.ts';

const values = { Q: { ref: 'http://q', attributes: { Arn: 'arn:q' } } };

describe('a part of the template', () => {
  it.each([
    ['a reference', { Ref: 'Q' }, 'http://q'],
    ['an attribute', { 'Fn::GetAtt': ['Q', 'Arn'] }, 'arn:q'],
    ['a join', { 'Fn::Join': ['', ['a-', { Ref: 'Q' }, { Ref: 'AWS::Region' }]] }, 'a-http://qus-east-1'],
    // biome-ignore lint/suspicious/noTemplateCurlyInString: it is CloudFormation's template
    ['a substitution', { 'Fn::Sub': 'x-${AWS::AccountId}-${Q}' }, 'x-000000000000-http://q'],
    ['a reference to what has no value here', { Ref: 'Other' }, 'Other'],
    ['anything else, deep down', { a: [{ b: { Ref: 'Q' } }, 1, null] }, { a: [{ b: 'http://q' }, 1, null] }],
  ])('has its references put in: %s', (_, part, expected) => {
    expect(resolve(part, values)).toEqual(expected);
  });
});

describe('the environment of functions that share a process', () => {
  const spec = (environment: Record<string, string>): FunctionSpec => ({
    id: 'F',
    entry: 'functions/f.ts',
    timeoutSeconds: 1,
    memoryMb: 128,
    environment,
  });

  it('is all of theirs together', () => {
    expect(commonEnvironment([spec({ A: '1' }), spec({ A: '1', B: '2' })])).toEqual({ A: '1', B: '2' });
  });

  it('cannot be made when two want different values', () => {
    expect(() => commonEnvironment([spec({ A: '1' }), spec({ A: '2' })])).toThrow('another value of A');
  });
});
