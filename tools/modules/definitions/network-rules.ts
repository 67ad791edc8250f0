import { SMALLEST_SUBNET_BITS } from '../../../modules/vpc/subnet-plan';
import { overlap } from '../address-ranges';
import { message, shown, shownBut } from '../messages';
import { Validation } from '../variable';

const OVERLAPS = overlap('var.cidr', 'each');
const OF_REGION = 'substr(each, 0, length(each) - 1) == local.region';

/** Whether the addresses and zones fit what is around them, as the settings have it. */
export const NETWORK_RULES: readonly Validation[] = [
  {
    condition: `tonumber(split("/", var.cidr)[1]) + max(2, ceil(log(length(var.zones), 2))) <= ${SMALLEST_SUBNET_BITS}`,
    message: message(
      'cidr',
      `leave each of the zones a subnet of /${SMALLEST_SUBNET_BITS} or larger`,
      `${shown('var.cidr')} for \${length(var.zones)} zones`,
      'take a larger range, for example "10.20.0.0/16", or fewer zones',
    ),
  },
  {
    condition: `!anytrue([for each in var.reserved_cidrs : ${OVERLAPS}])`,
    message: message(
      'cidr',
      'not overlap any of reserved_cidrs',
      `${shown('var.cidr')} beside ${shownBut('var.reserved_cidrs', `!${OVERLAPS}`)}`,
      'choose a range that is free',
    ),
  },
  {
    // Local and wavelength zones are no home for training either
    condition: `alltrue([for each in var.zones : ${OF_REGION}])`,
    message: message(
      'zones',
      'each be a zone of the region that is deployed to, ${local.region}',
      shownBut('var.zones', OF_REGION),
      'name zones of that region, for example "${local.region}a"',
    ),
  },
];
