import { Lazy } from 'cdktf';
import { Construct } from 'constructs';
import { Check, hasFormat, requireAll, shown } from '../../../modules/core/validation';
import { synthesize } from '../../support/synthesize';

const NAME: Check = {
  property: 'name',
  rule: 'be short',
  received: '"endless"',
  remedy: 'shorten it',
  holds: false,
};
const DAYS: Check = { property: 'days', rule: 'be at least 1', received: '0', remedy: 'wait', holds: false };

function check(...checks: Check[]): () => void {
  return () => void synthesize((stack) => requireAll(new Construct(stack, 'Thing'), checks));
}

describe('requireAll', () => {
  test('says property, rule, what was received, what to do, and where', () => {
    expect(check(NAME)).toThrow(new Error('"name" must be short, got "endless": shorten it (stack/Thing)'));
  });

  test('says all problems at once, and none that is not there', () => {
    expect(check(NAME, { ...NAME, property: 'title', holds: true }, DAYS)).toThrow(
      new Error(
        '"name" must be short, got "endless": shorten it (stack/Thing)\n' +
          '"days" must be at least 1, got 0: wait (stack/Thing)',
      ),
    );
  });

  test('says nothing when everything holds', () => {
    expect(check({ ...NAME, holds: true })).not.toThrow();
  });
});

describe('shown', () => {
  test('quotes each value', () => {
    expect(shown(['one', 'two'])).toBe('"one", "two"');
  });

  test('says that there is none', () => {
    expect(shown([])).toBe('none');
  });
});

describe('hasFormat', () => {
  test('judges a text', () => {
    expect(hasFormat('abc', /^[a-z]+$/)).toBe(true);
    expect(hasFormat('abc1', /^[a-z]+$/)).toBe(false);
  });

  test('lets a value pass that only Terraform will know', () => {
    expect(hasFormat(Lazy.stringValue({ produce: () => 'ABC' }), /^[a-z]+$/)).toBe(true);
  });
});
