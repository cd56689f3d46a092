package akatombo.buslocation;

import java.security.PublicKey;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an authenticated device may write: one vehicle of one operator.
 *
 * @param operator what its operator could write when the device was invited
 * @param vehicle the only vehicle it speaks for
 * @param publicKey what its reports must be signed with; null when they need not be signed
 */
public record DeviceGrant(
    UUID deviceId, OperatorGrant operator, VehicleId vehicle, @Nullable PublicKey publicKey) {}
