import type { DrainEvent, DrainJob, DrainPorts } from './ports.ts';
import { importCancelled, leaseLost } from './stop-reasons.ts';

/** Renewed this often per lease time: three renewals may be lost before the lease is. */
const RENEWALS_PER_LEASE = 4;

type LeasePorts<Job extends DrainJob> = Pick<DrainPorts<Job, unknown>, 'extendLease' | 'now'> & {
  onEvent?(event: DrainEvent<Job>): void;
};

/**
 * Renews the lease of a job until `stop` is called, and aborts the run when the job was cancelled or is no longer
 * ours. Parsing happens in other processes, so this timer is never kept from firing for long.
 */
export function keepLease<Job extends DrainJob>(
  ports: LeasePorts<Job>,
  job: Job,
  leaseSeconds: number,
  abort: (reason: unknown) => void,
): { stop(): void } {
  const leaseMs = leaseSeconds * 1000;
  let renewedAtMs = ports.now();
  let isStopped = false;

  async function renew(): Promise<void> {
    const askedAtMs = ports.now();
    try {
      const { isOwner, isCancelled } = await ports.extendLease(job);
      if (isStopped) return;
      if (isOwner) renewedAtMs = askedAtMs;
      else abort(isCancelled ? importCancelled() : leaseLost());
    } catch (error) {
      ports.onEvent?.({ name: 'lease.renewal_failed', job, error });
      // Past its end the lease may be another worker's; going on would be work that is thrown away.
      if (!isStopped && ports.now() - renewedAtMs >= leaseMs) abort(leaseLost());
    }
  }

  const timer = setInterval(renew, leaseMs / RENEWALS_PER_LEASE);
  return {
    stop() {
      isStopped = true;
      clearInterval(timer);
    },
  };
}
