// npm run check: judges every policy that the settings give by what AWS says of its actions, resources, condition keys and
// quotas, and exits with 1 if one is not legal. Writes nothing, and needs neither Terraform nor a network.
import { help } from '../deployment/options';
import { userArguments } from '../deployment/user-arguments';
import { checkPolicies, printReport } from '../iam/check-policies';
import { synthesizeApart } from '../iam/synthesize-apart';
import { exitCodeOf, messageOf } from '../support/failure';
import { seenFromCheckout } from '../support/paths';

async function main(args: readonly string[]): Promise<number> {
  const { settingsFile, help: asksHow } = userArguments('check', args, process.env);
  if (asksHow) {
    console.log(help('check'));
    return 0;
  }
  const report = await checkPolicies(synthesizeApart(seenFromCheckout(settingsFile)));
  return printReport(report, console.log);
}

main(process.argv.slice(2)).then(
  (code) => (process.exitCode = code),
  (error) => {
    console.error(messageOf(error));
    process.exitCode = exitCodeOf(error);
  },
);
