import { CloudtrailAdvancedEventSelector } from '@cdktf/provider-aws/lib/cloudtrail';
import { DataEventType } from './data-event-catalogue';

/** What a trail records beside management events. */
export interface DataEvents {
  /** ARNs of the buckets whose objects' reads and writes are recorded. */
  readonly bucketArns: readonly string[];
  /** Types of resources of which all data events of the account are recorded. */
  readonly types: readonly DataEventType[];
}

/**
 * Management events of every kind, KMS's among them (CIS 3.x and the detections need them), the objects of exactly these
 * buckets, copies of objects wherever they go, and the data event types. One resource type a selector, as CloudTrail wants it.
 */
export function eventSelectors({ bucketArns, types }: DataEvents): CloudtrailAdvancedEventSelector[] {
  const objects = bucketArns.length > 0 ? [objectEvents(bucketArns), copyEvents()] : [];
  return [managementEvents(), ...objects, ...types.map(dataEvents)];
}

function managementEvents(): CloudtrailAdvancedEventSelector {
  return { name: 'Management events', fieldSelector: [{ field: 'eventCategory', equalTo: ['Management'] }] };
}

/** The slash ends the name: without it, buckets whose names go on would be recorded as well. */
function objectEvents(bucketArns: readonly string[]): CloudtrailAdvancedEventSelector {
  return {
    name: 'Objects of the projects',
    fieldSelector: [
      { field: 'eventCategory', equalTo: ['Data'] },
      { field: 'resources.type', equalTo: ['AWS::S3::Object'] },
      { field: 'resources.ARN', startsWith: bucketArns.map((arn) => `${arn}/`) },
    ],
  };
}

/** A copy may be recorded under the bucket that it goes to alone: those out of ours go elsewhere. */
function copyEvents(): CloudtrailAdvancedEventSelector {
  return {
    name: 'Copies of objects',
    fieldSelector: [
      { field: 'eventCategory', equalTo: ['Data'] },
      { field: 'resources.type', equalTo: ['AWS::S3::Object'] },
      { field: 'eventName', equalTo: ['CopyObject', 'UploadPartCopy'] },
    ],
  };
}

function dataEvents(type: DataEventType): CloudtrailAdvancedEventSelector {
  return {
    name: type,
    fieldSelector: [
      { field: 'eventCategory', equalTo: ['Data'] },
      { field: 'resources.type', equalTo: [type] },
    ],
  };
}

/** Values in all conditions of the selectors together: AWS limits the sum. */
export function valueCount(selectors: readonly CloudtrailAdvancedEventSelector[]): number {
  const fields = selectors.flatMap(
    ({ fieldSelector }) => fieldSelector as { equalTo?: string[]; startsWith?: string[] }[],
  );
  return fields.reduce((sum, { equalTo = [], startsWith = [] }) => sum + equalTo.length + startsWith.length, 0);
}
