import { dnsSuffixOf, partitionOfRegion } from '../../../modules/core/partition';

test.each([
  ['aws', 'amazonaws.com'],
  ['aws-cn', 'amazonaws.com.cn'],
  ['aws-us-gov', 'amazonaws.com'],
  ['aws-iso', 'c2s.ic.gov'],
  ['aws-iso-b', 'sc2s.sgov.gov'],
  ['aws-iso-e', 'cloud.adc-e.uk'],
  ['aws-iso-f', 'csp.hci.ic.gov'],
  ['aws-eusc', 'amazonaws.eu'],
])('services of %s are at %s', (partition, dnsSuffix) => {
  expect(dnsSuffixOf(partition)).toBe(dnsSuffix);
});

test('services of a partition that is not known yet are taken to be at amazonaws.com', () => {
  expect(dnsSuffixOf('aws-moon')).toBe('amazonaws.com');
});

test.each([
  ['us-east-1', 'aws'],
  ['eu-central-1', 'aws'],
  ['cn-north-1', 'aws-cn'],
  ['us-gov-west-1', 'aws-us-gov'],
  ['us-iso-east-1', 'aws-iso'],
  ['us-isob-east-1', 'aws-iso-b'],
  ['eu-isoe-west-1', 'aws-iso-e'],
  ['us-isof-south-1', 'aws-iso-f'],
  ['eusc-de-east-1', 'aws-eusc'],
  ['moon-1', 'aws'],
])('region %s is of %s', (region, partition) => {
  expect(partitionOfRegion(region).name).toBe(partition);
});
