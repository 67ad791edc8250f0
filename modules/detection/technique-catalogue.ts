/** What an attacker does, in MITRE's words: ATLAS for what is about models and their data, ATT&CK for the cloud around them. */
export interface Technique {
  /** Whose catalogue it stands in. */
  readonly framework: 'MITRE ATLAS' | 'MITRE ATT&CK';
  /** As it is numbered there, such as `T1485`. */
  readonly id: string;
  /** As it is called there. */
  readonly name: string;
}

function attack(id: string, name: string): Technique {
  return Object.freeze({ framework: 'MITRE ATT&CK', id, name });
}

function atlas(id: string, name: string): Technique {
  return Object.freeze({ framework: 'MITRE ATLAS', id, name });
}

/** Those that detections cite. ATT&CK as of version 19 of April 2026, which numbers impaired defenses anew. https://attack.mitre.org and https://atlas.mitre.org */
export const TECHNIQUES = Object.freeze({
  additionalRoles: attack('T1098.003', 'Account Manipulation: Additional Cloud Roles'),
  alternateMaterial: atlas('AML.T0091', 'Use Alternate Authentication Material'),
  artifactCollection: atlas('AML.T0035', 'AI Artifact Collection'),
  cloudAccounts: attack('T1078.004', 'Valid Accounts: Cloud Accounts'),
  cloudFirewall: attack('T1686.001', 'Disable or Modify System Firewall: Cloud Firewall'),
  cloudLog: attack('T1685.002', 'Disable or Modify Tools: Disable or Modify Cloud Log'),
  cloudServices: attack('T1021.007', 'Remote Services: Cloud Services'),
  computeHijacking: attack('T1496.001', 'Resource Hijacking: Compute Hijacking'),
  dataDestruction: attack('T1485', 'Data Destruction'),
  dataFromCloudStorage: attack('T1530', 'Data from Cloud Storage'),
  disableTools: attack('T1685', 'Disable or Modify Tools'),
  exfiltration: atlas('AML.T0025', 'Exfiltration via Cyber Means'),
  inferenceAccess: atlas('AML.T0040', 'AI Model Inference API Access'),
  inhibitRecovery: attack('T1490', 'Inhibit System Recovery'),
  modifyCompute: attack('T1578', 'Modify Cloud Compute Infrastructure'),
  modifyConfigurations: attack('T1578.005', 'Modify Cloud Compute Infrastructure: Modify Cloud Compute Configurations'),
  poisonTrainingData: atlas('AML.T0020', 'Poison Training Data'),
  serviceDiscovery: attack('T1526', 'Cloud Service Discovery'),
  servicesData: atlas('AML.T0085', 'Data from AI Services'),
  temporaryAccess: attack('T1548.005', 'Abuse Elevation Control Mechanism: Temporary Elevated Cloud Access'),
  transferToAccount: attack('T1537', 'Transfer Data to Cloud Account'),
  unusedRegions: attack('T1535', 'Unused/Unsupported Cloud Regions'),
});
