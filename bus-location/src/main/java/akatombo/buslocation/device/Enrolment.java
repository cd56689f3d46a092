package akatombo.buslocation.device;

import akatombo.buslocation.OperatorGrant;
import akatombo.buslocation.VehicleId;
import akatombo.buslocation.control.AuditEntry;
import akatombo.buslocation.control.store.AuditedWrites;
import akatombo.buslocation.ingest.ClaimOutcome;
import akatombo.buslocation.ingest.VehicleClaims;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** How a device comes to its key and loses it. */
final class Enrolment {

  private static final int LISTED_MAX = 10_000;

  private final DeviceStore store;
  private final DeviceKeys keys;
  private final VehicleClaims claims;
  private final AuditedWrites writes;
  private final DeviceProperties properties;
  private final Clock clock;

  Enrolment(
      DeviceStore store,
      DeviceKeys keys,
      VehicleClaims claims,
      AuditedWrites writes,
      DeviceProperties properties,
      Clock clock) {
    this.store = store;
    this.keys = keys;
    this.claims = claims;
    this.writes = writes;
    this.properties = properties;
    this.clock = clock;
  }

  /** What an operator asks for. */
  record Wish(VehicleId vehicle, @Nullable String label, boolean signs) {}

  /** What became of an invitation or a change. */
  sealed interface Outcome {

    /** It is done; {@code code} is shown once. */
    record Invited(Device device, String code) implements Outcome {}

    /** The device as it is now. */
    record Changed(Device device) implements Outcome {}

    /** The vehicle belongs to another operator or feed. */
    record VehicleOfAnother(VehicleId vehicle) implements Outcome {}

    /** The operator has as many vehicles as it may. */
    record TooManyVehicles(int max) implements Outcome {}

    /** The operator has as many devices as it may. */
    record TooManyDevices(int max) implements Outcome {}

    /** The operator has no such device in use. */
    record Unknown() implements Outcome {}
  }

  /** What became of a code. */
  sealed interface Redemption {

    /** The device and its key, shown once. */
    record Enrolled(Device device, String key) implements Redemption {}

    /** No such code, or not any more. */
    record NoSuchCode() implements Redemption {}

    /** The device signs its requests and gave no key to check that with. */
    record PublicKeyMissing() implements Redemption {}
  }

  Mono<Outcome> invite(Wish wish, OperatorGrant grant) {
    return store
        .countInUse(grant.operator())
        .flatMap(count ->
            count >= properties.devicesMax()
                ? Mono.just(new Outcome.TooManyDevices(properties.devicesMax()))
                : owned(wish.vehicle(), grant, Mono.defer(() -> add(wish, grant))));
  }

  Mono<Outcome> rebind(UUID id, VehicleId vehicle, OperatorGrant grant) {
    Mono<Outcome> change =
        writes
            .write(
                grant,
                store.rebind(id, grant.operator(), vehicle),
                act("device rebound", id, vehicle))
            .doOnNext(device -> keys.forgetAll())
            .<Outcome>map(Outcome.Changed::new)
            .defaultIfEmpty(new Outcome.Unknown());
    return owned(vehicle, grant, change);
  }

  /** Whether there was such a device. */
  Mono<Boolean> revoke(UUID id, OperatorGrant grant) {
    return writes
        .write(
            grant,
            store.revoke(id, grant.operator(), clock.instant()).filter(rows -> rows > 0),
            AuditedWrites.act("device revoked", id.toString(), Map.of()))
        .doOnNext(rows -> keys.forgetAll())
        .map(rows -> true)
        .defaultIfEmpty(false);
  }

  Flux<Device> list(OperatorGrant grant) {
    return store.list(grant.operator(), LISTED_MAX);
  }

  /** Uses a code up. */
  Mono<Redemption> redeem(String code, byte @Nullable [] publicKey) {
    String key = Secret.newKey();
    byte[] hash = Secret.hashOfCode(code);
    Instant now = clock.instant();
    return writes
        .write(
            store.redeem(hash, Secret.hashOfKey(key), publicKey, now),
            device -> device.grant().of("device " + device.id()),
            device -> act("device enrolled", device.id(), device.vehicle()))
        .<Redemption>map(device -> new Redemption.Enrolled(device, key))
        .switchIfEmpty(
            store
                .findByCode(hash, now)
                .<Redemption>map(device -> new Redemption.PublicKeyMissing())
                .defaultIfEmpty(new Redemption.NoSuchCode()));
  }

  private Mono<Outcome> add(Wish wish, OperatorGrant grant) {
    Instant now = clock.instant();
    String code = Secret.newCode();
    Device device =
        new Device(
            UUID.randomUUID(),
            grant,
            wish.vehicle(),
            wish.label(),
            wish.signs(),
            now,
            now.plus(properties.codeValid()),
            null,
            null);
    return writes
        .write(
            grant,
            store.add(device, Secret.hashOfCode(code)),
            act("device invited", device.id(), device.vehicle()))
        .thenReturn(new Outcome.Invited(device, code));
  }

  /** Labels are left out: they may be drivers' names. */
  private static AuditEntry.Act act(String action, UUID device, VehicleId vehicle) {
    return AuditedWrites.act(action, device.toString(), Map.of("vehicleId", vehicle.text()));
  }

  /** A device may speak only for a vehicle that its operator may report itself (V1). */
  private Mono<Outcome> owned(VehicleId vehicle, OperatorGrant grant, Mono<Outcome> then) {
    if (!grant.coversFeed(vehicle.feedId())) {
      return Mono.just(new Outcome.VehicleOfAnother(vehicle));
    }
    return claims
        .claim(grant.operator(), Set.of(vehicle))
        .flatMap(outcome ->
            switch (outcome) {
              case ClaimOutcome.Owned owned -> then;
              case ClaimOutcome.OwnedByAnother other ->
                  Mono.just(new Outcome.VehicleOfAnother(vehicle));
              case ClaimOutcome.TooMany(int max) -> Mono.just(new Outcome.TooManyVehicles(max));
            });
  }
}
