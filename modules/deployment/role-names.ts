/** What the names of the roles that deploy, and of their policies, are made of. */
export const DEPLOYMENT_COMPONENTS = Object.freeze({
  plan: 'deployment-plan',
  apply: 'deployment-apply',
  read: 'deployment-read',
  readOthers: 'deployment-read-others',
  guard: 'deployment-guard',
  storage: 'deployment-storage',
  identity: 'deployment-identity',
  groups: 'deployment-groups',
  network: 'deployment-network',
  watch: 'deployment-watch',
  others: 'deployment-others',
});
