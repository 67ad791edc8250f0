import { every } from '../every';
import { Configuration } from '../configuration';
import { replacedAll, replacedIn } from '../replaced';

/** The construct cuts a block into subnets when it is synthesized: a sample is cut, and what comes of it becomes one resource for each zone. */
export const SAMPLE_CIDR = '10.255.0.0/16';
export const SAMPLE_ZONES: readonly string[] = Object.freeze(['sample-zone-1a', 'sample-zone-1b']);

const NAME = 'Private';
const EACH_ZONE = '${toset(var.zones)}';

/** As `planSubnets` does: shares for four zones at least, in the order of the zones. */
const CIDR_OF_ZONE = '${cidrsubnet(var.cidr, max(2, ceil(log(length(var.zones), 2))), index(var.zones, each.value))}';

/** The configuration with the subnets of the variable's zones in place of the sample's. */
export function withSubnetsOfZones(configuration: Configuration): Configuration {
  const { aws_subnet: subnets, aws_route_table_association: associations, ...others } = configuration.resource;
  const [subnet] = Object.values<Configuration>(subnets);
  const [association] = Object.values<Configuration>(associations);
  const resource = {
    ...others,
    aws_subnet: {
      [NAME]: {
        ...subnet,
        for_each: EACH_ZONE,
        availability_zone: '${each.value}',
        cidr_block: CIDR_OF_ZONE,
        tags: { Name: replacedAll(subnet.tags.Name, SAMPLE_ZONES[0]!, '${each.value}') },
      },
    },
    aws_route_table_association: {
      [NAME]: { ...association, for_each: EACH_ZONE, subnet_id: `\${aws_subnet.${NAME}[each.value].id}` },
    },
  };
  // Alone in quotes, it is the text of an expression
  const withExpressions = replacedIn({ ...configuration, resource }, `"${SAMPLE_CIDR}"`, 'var.cidr');
  return withListsOf(Object.keys(subnets), replacedIn(withExpressions, SAMPLE_CIDR, '${var.cidr}'));
}

/** With the subnets of all zones wherever the sample's are listed. @throws if they are listed nowhere */
function withListsOf(subnets: readonly string[], configuration: Configuration): Configuration {
  const listed = subnets.map((name) => `\${aws_subnet.${name}.id}`);
  let found = false;
  const replaced = (value: unknown): unknown => {
    if (Array.isArray(value) && listed.every((id) => value.includes(id))) {
      found = true;
      return [every(`[for zone in var.zones : aws_subnet.${NAME}[zone].id]`)];
    }
    if (Array.isArray(value)) return value.map(replaced);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, below]) => [key, replaced(below)]));
  };
  const result = replaced(configuration) as Configuration;
  if (found) return result;
  throw new Error(
    `"configuration" must list ${listed.join(', ')}, got no such list: look at how constructs write it now`,
  );
}
