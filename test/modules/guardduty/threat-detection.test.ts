import { ThreatDetection, ThreatDetectionProps } from '../../../modules/guardduty';
import { fieldsOf, referenceTo, typesOf } from '../../support/resources';
import { synthesize } from '../../support/synthesize';

const REASON = 'Trial account that is emptied every Friday';

const detector = (props: Partial<ThreatDetectionProps> = {}) =>
  synthesize((stack) => {
    const { detectorId } = new ThreatDetection(stack, 'ThreatDetection', { name: 'acme-threat-detection', ...props });
    stack.addOverride('output.id.value', detectorId);
  });

describe('ThreatDetection', () => {
  const made = detector();
  const id = referenceTo(made, 'aws_guardduty_detector', 'id');

  test('is on, tells within a quarter of an hour, and stays', () => {
    expect(fieldsOf(made.only('aws_guardduty_detector'))).toEqual({
      enable: true,
      finding_publishing_frequency: 'FIFTEEN_MINUTES',
      tags: { Name: 'acme-threat-detection' },
      lifecycle: { prevent_destroy: true },
    });
  });

  test('looks at the data events of all buckets, and at nothing that was not asked for', () => {
    expect(fieldsOf(made.only('aws_guardduty_detector_feature'))).toEqual({
      detector_id: id,
      name: 'S3_DATA_EVENTS',
      status: 'ENABLED',
    });
    expect(typesOf(made)).toEqual(['aws_guardduty_detector', 'aws_guardduty_detector_feature']);
  });

  test('looks at calls of models where somebody asks for it', () => {
    const features = Object.values<any>(detector({ aiProtection: true }).all('aws_guardduty_detector_feature'));
    expect(features.map(fieldsOf)).toEqual([
      { detector_id: id, name: 'AI_PROTECTION', status: 'ENABLED' },
      { detector_id: id, name: 'S3_DATA_EVENTS', status: 'ENABLED' },
    ]);
    expect(Object.values(detector({ aiProtection: false }).all('aws_guardduty_detector_feature'))).toHaveLength(1);
  });

  test('is handed over as a reference', () => {
    expect(made.json.output.id.value).toBe(id);
  });

  test('can be destroyed where somebody said why, which stays in the plan', () => {
    const { lifecycle, tags } = detector({ allowDeletion: { reason: REASON } }).only('aws_guardduty_detector');
    expect(lifecycle).toEqual({ prevent_destroy: false });
    expect(tags).toEqual({ Name: 'acme-threat-detection', 'ml-baseline:exception:allow-deletion': REASON });
  });

  test('refuses an exception without a reason', () => {
    expect(() => detector({ allowDeletion: { reason: 'tests' } })).toThrow(
      /^"allowDeletion.reason" must say why, .*, got "tests": .* \(stack\/ThreatDetection\)$/,
    );
  });
});
