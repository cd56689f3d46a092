package akatombo.buslocation.ingest;

import akatombo.buslocation.DeviceGrant;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** What a sender may send: its operator's share and, for a device, its own share of that. */
final class SenderQuota {

  private final OperatorQuota operators;
  private final OperatorQuota devices;
  private final OperatorQuota uploads;

  /**
   * @param uploads of whole days, which must not hold up what drives now
   */
  SenderQuota(OperatorQuota operators, OperatorQuota devices, OperatorQuota uploads) {
    this.operators = operators;
    this.devices = devices;
    this.uploads = uploads;
  }

  /** As {@link #take}, for whole days. */
  Optional<Duration> takeUpload(Sender sender, int tokens, Instant now) {
    return uploads.take(sender.grant().operator(), tokens, now);
  }

  /** Takes that many tokens; when they are not there, takes none and tells how long to wait. */
  Optional<Duration> take(Sender sender, int tokens, Instant now) {
    DeviceGrant device = sender.device();
    if (device != null) {
      Optional<Duration> wait = devices.take(device.deviceId().toString(), tokens, now);
      if (wait.isPresent()) {
        return wait;
      }
    }
    return operators.take(sender.grant().operator(), tokens, now);
  }

  /** How long a sender must wait before even one report is taken. */
  Optional<Duration> wait(Sender sender, Instant now) {
    DeviceGrant device = sender.device();
    Optional<Duration> wait =
        device == null ? Optional.empty() : devices.wait(device.deviceId().toString(), now);
    return wait.isPresent() ? wait : operators.wait(sender.grant().operator(), now);
  }
}
