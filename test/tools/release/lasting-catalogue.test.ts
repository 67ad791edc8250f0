import { LASTING } from '../../../tools/release/lasting-catalogue';
import { contractOf } from '../../../tools/release/stack-contract';
import { baselineOf, EXAMPLES, exampleSettings } from '../../support/baseline';

const STACKS = EXAMPLES.flatMap((example) => Object.values(baselineOf(exampleSettings(example))));
const TYPES = STACKS.flatMap(({ json }) => Object.keys(json.resource));

test('everything that Terraform refuses to destroy lasts', () => {
  const kept = STACKS.flatMap(({ json }) =>
    Object.entries<Record<string, any>>(json.resource)
      .filter(([, byName]) => Object.values(byName).some(({ lifecycle }) => lifecycle?.prevent_destroy))
      .map(([type]) => type),
  );
  expect(kept.length).toBeGreaterThan(3);
  expect(kept.filter((type) => !LASTING[type])).toEqual([]);
});

test('everything that is set on a bucket lasts with it', () => {
  expect(TYPES.filter((type) => type.startsWith('aws_s3_bucket') && !LASTING[type])).toEqual([]);
});

test('the catalogue names nothing that is not there', () => {
  expect(Object.keys(LASTING).filter((type) => !TYPES.includes(type))).toEqual([]);
});

test('of every type that has one, a fixed value is set somewhere', () => {
  const set = STACKS.flatMap(({ json }) =>
    [...contractOf(json)]
      .filter(([, fixed]) => Object.values(fixed).some((value) => value !== null))
      .map(([address]) => address.split('.')[0]),
  );
  const withValues = Object.keys(LASTING).filter((type) => LASTING[type]!.replacedBy.length > 0);
  expect(withValues.filter((type) => !set.includes(type))).toEqual([]);
});
