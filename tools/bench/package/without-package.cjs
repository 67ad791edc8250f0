/**
 * The same application without the package: the same classes of the provider, and as many resources of each, made of nothing but their
 * names. What a person would have to write into them is left out, so it takes less than his application would. Takes from the
 * environment, as JSON: BENCH_PROVIDER_CLASSES, modules of the provider; BENCH_RESOURCES, how many there are of each type.
 */
const { AwsProvider } = require('@cdktf/provider-aws/lib/provider');
const { App, LocalBackend, TerraformStack } = require('cdktf');

const counts = JSON.parse(process.env.BENCH_RESOURCES);
const classes = JSON.parse(process.env.BENCH_PROVIDER_CLASSES)
  .flatMap((name) => Object.values(require(`@cdktf/provider-aws/lib/${name}`)))
  .filter(({ tfResourceType }) => tfResourceType !== undefined);

const app = new App({ stackTraces: false });
const stack = new TerraformStack(app, 'ml');
new LocalBackend(stack, { path: 'ml.tfstate' });
new AwsProvider(stack, 'Aws', { region: 'eu-central-1' });
for (const [type, count] of Object.entries(counts)) {
  const made = classes.find(({ tfResourceType }) => tfResourceType === type);
  for (let index = 0; index < count; index++) new made(stack, `${type}-${index}`, {});
}
app.synth();
