import { BlockList, isIP } from 'node:net';

/** Ranges of version 4 that are no public hosts (RFC 6890 and its successors). */
const NOT_PUBLIC_V4 = [
  '0.0.0.0/8',
  '10.0.0.0/8',
  '100.64.0.0/10',
  '127.0.0.0/8',
  '169.254.0.0/16',
  '172.16.0.0/12',
  '192.0.0.0/24',
  '192.0.2.0/24',
  '192.88.99.0/24',
  '192.168.0.0/16',
  '198.18.0.0/15',
  '198.51.100.0/24',
  '203.0.113.0/24',
  '224.0.0.0/4',
  '240.0.0.0/4',
];
/** Of version 6 only 2000::/3 is public at all; in it these lead elsewhere (tunnels) or nowhere (documentation). */
const PUBLIC_V6 = '2000::/3';
const NOT_PUBLIC_V6 = ['2001::/23', '2001:db8::/32', '2002::/16', '3fff::/20'];

const v4 = listOf(NOT_PUBLIC_V4, 'ipv4');
const v6 = listOf([PUBLIC_V6], 'ipv6');
const v6Excepted = listOf(NOT_PUBLIC_V6, 'ipv6');

/** Whether an address belongs to the public internet, and not to this machine, its network or a cloud's own services. */
export function isPublicAddress(address: string): boolean {
  switch (isIP(address)) {
    case 4:
      return !v4.check(address, 'ipv4');
    case 6:
      return v6.check(address, 'ipv6') && !v6Excepted.check(address, 'ipv6');
    default:
      return false;
  }
}

function listOf(ranges: readonly string[], family: 'ipv4' | 'ipv6'): BlockList {
  const list = new BlockList();
  for (const range of ranges) {
    const [net = '', prefix] = range.split('/');
    list.addSubnet(net, Number(prefix), family);
  }
  return list;
}
