/** examples/healthcare in HCL: a root module that calls the plain modules with what its settings say. */
export function healthcareRoot(settings: any): object {
  const projects: any[] = settings.projects;
  const imageAccounts = projects.flatMap(({ imageRepositories }) =>
    imageRepositories.map((arn: string) => arn.split(':')[4]),
  );
  return {
    terraform: { required_providers: { aws: { source: 'hashicorp/aws' } } },
    provider: { aws: { region: settings.region, default_tags: { tags: settings.tags } } },
    module: {
      audit: {
        source: './modules/audit',
        prefix: settings.prefix,
        administrators: settings.administrators,
        deployer: settings.deployer,
        projects: projects.map(({ name }) => name),
        instance_types: unique(
          projects.flatMap(({ instanceTypes }) => instanceTypes ?? ['ml.m5.large', 'ml.m5.xlarge', 'ml.m5.2xlarge']),
        ),
        text_analysis_roles: unique(projects.flatMap(({ comprehend }) => comprehend?.dataAccessRole ?? [])),
        auditors: settings.audit.auditors,
        emails: settings.alerts.emails,
        webhooks: settings.alerts.webhooks,
        disabled_detections: Object.fromEntries(
          settings.detections.disabled.map(({ detection, reason }: any) => [detection, reason]),
        ),
      },
      network: {
        source: './modules/network',
        prefix: settings.prefix,
        cidr: settings.network.cidr,
        zones: settings.network.zones,
        endpoints: settings.network.endpoints,
        image_accounts: unique(imageAccounts).filter((account) => account !== settings.account),
        log_key_arn: '${module.audit.log_key_arn}',
      },
      ...Object.fromEntries(projects.map((project) => [project.name, projectCall(settings, project)])),
    },
    output: Object.fromEntries(
      projects.map(({ name }) => [name, { value: `\${module.${name}.service_control_policies}` }]),
    ),
  };
}

function projectCall({ prefix, administrators, detections }: any, project: any): object {
  const { bedrock = {}, comprehend = {}, rekognition = {}, output = {} } = project;
  const from = (module: string, ...names: readonly string[]) =>
    Object.fromEntries(names.map((name) => [name, `\${module.${module}.${name}}`]));
  return known({
    source: './modules/project',
    prefix,
    project: project.name,
    administrators,
    data_writers: project.trainingData.writers,
    output_readers: output.readers,
    output_lock: output.lock && 'governance',
    output_lock_days: output.lock?.days,
    launchers: project.launchers,
    components: project.components,
    instance_types: project.instanceTypes,
    max_runtime_hours: project.maxRuntimeHours,
    image_repositories: project.imageRepositories,
    bedrock_invoke: bedrock.invoke,
    bedrock_customize: bedrock.customize,
    bedrock_restricted: bedrock.restricted,
    comprehend_data_classifications: comprehend.dataClassifications,
    comprehend_data_access_role: comprehend.dataAccessRole,
    rekognition_use_cases: rekognition.useCases,
    rekognition_collections: rekognition.collections,
    download_threshold_gib: detections.thresholds.downloadGiB,
    ...from('network', 'vpc_id', 'subnet_ids', 's3_endpoint_id', 's3_prefix_list_id', 'endpoint_security_group_ids'),
    ...from(
      'audit',
      'access_log_bucket_name',
      'alert_topic_arn',
      'undelivered_alerts_queue_arn',
      'trail_log_group_name',
    ),
  });
}

function known(values: Readonly<Record<string, unknown>>): object {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));
}

function unique(values: readonly string[]): string[] {
  return [...new Set(values)];
}
