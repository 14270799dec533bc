import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import type { Part, PartResult } from './part.ts';

/**
 * A network of its own with one way out, which nobody answers on: whatever is sent beyond the machine, a question for a
 * name included, is counted there.
 */
const NETWORK = `set -e
ip link set lo up
echo 1 > /proc/sys/net/ipv6/conf/all/disable_ipv6 || true
ip link add out0 type veth peer name out1
ip addr add 10.9.9.1/24 dev out0
ip link set out0 up; ip link set out1 up
ip neigh add 10.9.9.2 lladdr 02:00:00:00:00:02 dev out0
ip route add default via 10.9.9.2
resolver=$(awk '/^nameserver/ { print $2; exit }' /etc/resolv.conf)
ip addr add "$resolver/32" dev lo
log=$(mktemp)
node bench/trust/name-server.mjs "$resolver" > "$log" & names=$!
until grep -q listening "$log"; do sleep .1; done
sent() { kill $names; cat "$log"; rm "$log"; echo "sent $(awk '/out0:/ { print $11 }' /proc/net/dev) packets"; }
`;

/** What a person does: start, take hostile files in, search, read, see originals as they look,
 * annotate, export, walk every view, quit. */
const SESSION = `npx playwright test -c e2e/playwright.config.ts offline security original.spec -g "walk through every view|is read as words|is read as pages|is shown as it looks" --project=browser --workers=1 --reporter=line --output=test-results/trust-offline >&2
sent
`;
/** A name asked for and an address called: what must be counted. */
const CONTROL = `node -e "fetch('http://elsewhere.example/').catch(() => {}).finally(() => fetch('http://10.1.2.3/', { signal: AbortSignal.timeout(300) }).catch(() => process.exit()))" || true
sent
`;

/** What Chromium asks its maker by itself, at its start and where a page has a field to fill in; none of it is the app's. */
const OF_CHROMIUM =
  /^(?:(?:update|content-autofill|optimizationguide-pa|safebrowsing)\.googleapis\.com|(?:accounts|clients2|www)\.google\.com|redirector\.gvt1\.com)$/;

interface Sent {
  readonly packets: number;
  /** Names that were asked for, each time. */
  readonly names: readonly string[];
  readonly status: number | null;
}

function runApart(script: string): Sent {
  const { stdout, status } = spawnSync('unshare', ['-n', 'bash', '-c', NETWORK + script], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
    timeout: 300_000,
  });
  const names = [...stdout.matchAll(/^asked (.*)$/gm)].map(([, name = '']) => name);
  return { packets: Number(/sent (\d+) packets/.exec(stdout)?.[1] ?? 'NaN'), names, status };
}

function whyNot(): string | null {
  if (process.platform !== 'linux' || process.getuid?.() !== 0)
    return 'a network of its own is made by root on Linux only; run this part so';
  if (!existsSync('out/renderer/index.html')) return 'the page is not built; run “npm run build” first';
  return spawnSync('unshare', ['-n', 'ip', 'link']).status === 0 ? null : 'unshare or ip is missing here';
}

/** A whole session that may reach nothing. */
export const offline: Part = {
  name: 'offline',
  run: (): Promise<PartResult> => {
    const skipped = whyNot();
    if (skipped !== null) return Promise.resolve({ figures: [], faults: [], skipped });
    const control = runApart(CONTROL);
    const session = runApart(SESSION);
    const others = session.names.filter((name) => !OF_CHROMIUM.test(name));
    const faults = others.map((name) => `the session asked for ${name}`);
    if (control.packets === 0 || !control.names.includes('elsewhere.example'))
      faults.push('the control was not counted, so nothing is proved');
    if (session.status !== 0) faults.push('the session did not come to its end');
    if (session.packets !== 0) faults.push(`the session sent ${session.packets} packets`);
    const figures = [
      `control: ${control.packets} packets out, ${control.names.length} questions for names`,
      `session: ${session.packets} packets out, ${others.length} questions for names (and ${session.names.length - others.length} of Chromium for its maker)`,
    ];
    return Promise.resolve({ figures, faults });
  },
};
