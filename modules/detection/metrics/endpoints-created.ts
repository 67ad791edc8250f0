import { CARRIED_OUT, filterPattern, inAccount, is } from '../filter-pattern';
import { Metric } from '../metric';
import { AccountPlace, ProjectPlace } from '../place';

const CREATED = [is('eventSource', 'sagemaker.amazonaws.com'), is('eventName', 'CreateEndpoint'), CARRIED_OUT];

export const endpointsCreated: Metric<AccountPlace> = {
  name: 'EndpointsCreated',
  meaning: 'Endpoints created, in all regions',
  filter: ({ environment }) => filterPattern(...CREATED, inAccount(environment)),
};

/** A request for an endpoint names neither role nor key: its name tells the project. */
export const projectEndpointsCreated: Metric<ProjectPlace> = {
  name: 'EndpointsCreated',
  meaning: 'Endpoints created in the name of the project',
  filter: ({ environment, namePrefix }) =>
    filterPattern(...CREATED, inAccount(environment), is('requestParameters.endpointName', `${namePrefix}*`)),
};
