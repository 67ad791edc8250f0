import { Answer, holdsOr, PolicyRule } from '../policy-rule';

/** Services whose ARNs have no type before the name. */
const WITHOUT_TYPE: readonly string[] = ['s3', 'sns', 'sqs', 'execute-api'];

/**
 * A resource says of which type it is, or is `*` as a whole: AWS takes no wildcard for a part of the type.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_identifiers.html#identifiers-arns
 */
export const typesNamed: PolicyRule = ({ statements }) =>
  statements.flatMap(({ sid, resources }) =>
    resources.map((resource): Answer => {
      const type = typeIn(resource);
      return holdsOr(type === undefined || type === '*' || !/[*?]/.test(type), {
        sid,
        what: resource,
        rule: 'name the type of its resource without wildcards',
        found: `"${type}"`,
        remedy: 'name each type in an ARN of its own',
      });
    }),
  );

/** What stands before the name; undefined if there is no such place. */
function typeIn(resource: string): string | undefined {
  const [arn, , service, , , ...rest] = resource.split(':');
  if (arn !== 'arn' || service === undefined || WITHOUT_TYPE.includes(service)) return undefined;
  return rest.join(':').split(/[/:]/)[0];
}
