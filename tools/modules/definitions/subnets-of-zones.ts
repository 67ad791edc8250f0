import { every } from '../every';
import { Configuration } from '../configuration';

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
        tags: { Name: subnet.tags.Name.replace(SAMPLE_ZONES[0]!, '${each.value}') },
      },
    },
    aws_route_table_association: {
      [NAME]: { ...association, for_each: EACH_ZONE, subnet_id: `\${aws_subnet.${NAME}[each.value].id}` },
    },
  };
  return withVariables({ ...configuration, resource }, Object.keys(subnets)) as Configuration;
}

/** In place of the sample's block and of the list of its subnets. */
function withVariables(value: unknown, subnets: readonly string[]): unknown {
  if (typeof value === 'string') {
    return value.replaceAll(`"${SAMPLE_CIDR}"`, 'var.cidr').replaceAll(SAMPLE_CIDR, '${var.cidr}');
  }
  if (Array.isArray(value)) {
    const listed = subnets.every((name) => value.includes(`\${aws_subnet.${name}.id}`));
    if (listed) return [every(`[for zone in var.zones : aws_subnet.${NAME}[zone].id]`)];
    return value.map((item) => withVariables(item, subnets));
  }
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, below]) => [key, withVariables(below, subnets)]));
}
