import { request as plain } from 'node:http';
import { request as secure } from 'node:https';
import { Environment } from '../support/environment';

/** The public Terraform registry. */
const HOST = 'registry.terraform.io';

/** TLS failures of a registry that is there, behind a certificate that Node does not know and Terraform may. */
const UNKNOWN_ISSUER = [
  'SELF_SIGNED_CERT_IN_CHAIN',
  'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
  'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
];

/** Whether the Terraform registry answers within `timeout` milliseconds, through the proxy of HTTPS_PROXY if there is one. */
export function registryAnswers(env: Environment, timeout = 4_000): Promise<boolean> {
  const proxy = env.HTTPS_PROXY || env.https_proxy;
  return new Promise((resolve) => {
    const timer = setTimeout(() => done(false), timeout);
    const request = proxy ? tunnel(proxy) : secure({ host: HOST, path: '/.well-known/terraform.json', method: 'HEAD' });
    const done = (answers: boolean) => {
      clearTimeout(timer);
      request.destroy();
      resolve(answers);
    };
    request.on('connect', ({ statusCode }) => done(statusCode === 200));
    request.on('response', ({ statusCode }) => done(statusCode === 200));
    request.on('error', (error: NodeJS.ErrnoException) => done(UNKNOWN_ISSUER.includes(error.code ?? '')));
    request.end();
  });
}

/** Asks a proxy for a connection to the registry: that it makes one is answer enough. */
function tunnel(proxy: string) {
  const { protocol, hostname, port, username, password } = new URL(proxy.includes('://') ? proxy : `http://${proxy}`);
  const credentials = Buffer.from(`${decodeURIComponent(username)}:${decodeURIComponent(password)}`).toString('base64');
  return (protocol === 'https:' ? secure : plain)({
    host: hostname,
    port: port || (protocol === 'https:' ? 443 : 80),
    method: 'CONNECT',
    path: `${HOST}:443`,
    headers: username ? { 'Proxy-Authorization': `Basic ${credentials}` } : {},
  });
}
