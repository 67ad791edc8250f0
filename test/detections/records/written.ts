import { z } from 'zod';
import { ADDRESS, Way, WAYS } from './ways';

const text = z.string().min(1);
const time = z.union([z.iso.datetime(), z.literal('{{each}}')]);

/** What of a record differs from the rest of its kind, as fixtures write it. */
export const writtenRecord = z.strictObject({
  /** A call of records/shapes.yaml; the request here is merged over its own. */
  like: text.optional(),
  service: text.optional(),
  call: text.optional(),
  /** See records/callers.ts. Default: a stranger. */
  by: text.optional(),
  /** See records/ways.ts, or an address, `endpoint 172.31.9.4` if it comes through one of another VPC. Default: internet. */
  from: z
    .union([z.enum(Object.keys(WAYS) as [Way, ...Way[]]), z.string().regex(ADDRESS), z.literal('{{each}}')])
    .optional(),
  /** Null: what CloudTrail records of many refused calls. */
  request: z.record(text, z.unknown()).nullable().optional(),
  /** Fields of the request that are left out, such as `vpcConfig.subnets`. */
  without: z.array(text).optional(),
  /** ARNs of KMS keys that the call was about. */
  keys: z.array(text).optional(),
  /** Bytes that S3 sent. */
  bytes: z.number().optional(),
  /** Code of a call that failed. */
  error: text.optional(),
  region: text.optional(),
  /** Account that it is recorded in: the trail of an organization has those of all. Default: the one that is watched. */
  account: text.optional(),
  /** `eventType`. Default: AwsApiCall. */
  type: text.optional(),
  /** When it happened. Default: a Wednesday, within working hours. */
  at: time.optional(),
  /** So many times, each so many seconds after the one before. */
  times: z.number().int().min(1).optional(),
  every: z.number().int().min(0).optional(),
});

export type WrittenRecord = z.output<typeof writtenRecord>;

/** A finding of GuardDuty. */
export const writtenFinding = z.strictObject({
  type: text,
  severity: z.number(),
  region: text.optional(),
});

export type WrittenFinding = z.output<typeof writtenFinding>;
