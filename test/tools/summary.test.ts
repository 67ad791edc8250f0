import { describeOutputs, topTypes } from '../../tools/deployment/summary';

test('the types that matter come first, then the most frequent', () => {
  const addresses = ['aws_vpc_endpoint.a', 'aws_vpc_endpoint.b', 'aws_vpc.v', 'aws_route.r', 'aws_kms_key.k'];
  expect(topTypes(addresses)).toBe('1 kms_key, 1 vpc, 2 vpc_endpoint, 1 route');
  const many = ['aws_a.x', 'aws_b.x', 'aws_c.x', 'aws_d.x', 'aws_e.x', 'aws_f.x', 'aws_iam_role.x'];
  expect(topTypes(many)).toBe('1 iam_role, 1 a, 1 b, 1 c, 1 d, 1 e, 1 others');
});

test('outputs are shown with their descriptions', () => {
  const descriptions = { key: 'Which key' };
  expect(describeOutputs('project-a', { key: 'arn', subnets: ['a', 'b'] }, descriptions)).toEqual([
    '',
    '== Outputs of project-a',
    '  key      arn (Which key)',
    '  subnets  ["a","b"]',
  ]);
  expect(describeOutputs('network', {}, {})).toEqual([]);
});

test('a policy among the outputs is not shown in full', () => {
  expect(describeOutputs('project-a', { policies: ['x'.repeat(400)] }, {}).at(-1)).toBe(
    '  policies  404 characters, as "terraform output -json" shows them',
  );
  expect(describeOutputs('project-a', { name: 'x'.repeat(400) }, {}).at(-1)).toBe(`  name  ${'x'.repeat(400)}`);
});
