import { INTERFACE_MANAGEMENT, NETWORK_FINDING, PULL_IMAGES } from '../../../modules/core/work-actions';

describe('actions of work', () => {
  test('pull images by reading alone', () => {
    expect(PULL_IMAGES).toEqual(['ecr:BatchCheckLayerAvailability', 'ecr:BatchGetImage', 'ecr:GetDownloadUrlForLayer']);
  });

  test('look at the network by names alone', () => {
    expect(NETWORK_FINDING.filter((action) => !action.startsWith('ec2:Describe'))).toEqual([]);
  });

  test('are about interfaces, and open nothing else of the network', () => {
    expect(INTERFACE_MANAGEMENT.filter((action) => !action.includes('NetworkInterface'))).toEqual([]);
  });

  test('cannot be changed by whoever imports them', () => {
    expect([INTERFACE_MANAGEMENT, NETWORK_FINDING, PULL_IMAGES].every((data) => Object.isFrozen(data))).toBe(true);
  });
});
