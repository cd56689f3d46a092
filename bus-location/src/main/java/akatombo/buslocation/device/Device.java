package akatombo.buslocation.device;

import akatombo.buslocation.OperatorGrant;
import akatombo.buslocation.VehicleId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A device as its operator sees it.
 *
 * @param grant what its operator could write when it was invited
 * @param signs whether its requests must be signed
 * @param expiresAt until when its code can be used
 */
record Device(
    UUID id,
    OperatorGrant grant,
    VehicleId vehicle,
    @Nullable String label,
    boolean signs,
    Instant createdAt,
    @Nullable Instant expiresAt,
    @Nullable Instant enrolledAt,
    @Nullable Instant revokedAt) {

  String state(Instant now) {
    if (revokedAt != null) {
      return "revoked";
    }
    if (enrolledAt != null) {
      return "enrolled";
    }
    return expiresAt != null && expiresAt.isAfter(now) ? "invited" : "expired";
  }
}
