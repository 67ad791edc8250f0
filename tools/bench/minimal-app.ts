import { KmsKey } from '@cdktf/provider-aws/lib/kms-key';
import { AwsProvider } from '@cdktf/provider-aws/lib/provider';
import { App, LocalBackend, TerraformStack } from 'cdktf';

/** The yardstick: the smallest cdktf application there can be, as cdktf runs one, with ts-node. */
const app = new App({ stackTraces: false });
const stack = new TerraformStack(app, 'minimal');
new LocalBackend(stack, { path: 'terraform.tfstate' });
new AwsProvider(stack, 'Aws', { region: 'eu-central-1' });
new KmsKey(stack, 'Key', { enableKeyRotation: true });
app.synth();
