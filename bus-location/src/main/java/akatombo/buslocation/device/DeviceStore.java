package akatombo.buslocation.device;

import akatombo.buslocation.OperatorGrant;
import akatombo.buslocation.VehicleId;
import akatombo.gtfs.AgencyId;
import io.r2dbc.spi.Readable;
import java.security.PublicKey;
import java.time.Instant;
import java.util.Arrays;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The table of devices. */
final class DeviceStore {

  private static final String COLUMNS =
      """
       device_id, operator, grant_feed_id, grant_agencies, feed_id, vehicle_id, label, signs,
       created_at, code_expires_at, enrolled_at, revoked_at, public_key\
      """;

  private final DatabaseClient database;

  DeviceStore(DatabaseClient database) {
    this.database = database;
  }

  /** A device and the key its requests must be signed with. */
  record Known(Device device, @Nullable PublicKey publicKey) {}

  Mono<Long> add(Device device, byte[] codeHash) {
    GenericExecuteSpec insert =
        database
            .sql(
                """
                INSERT INTO bus_location.devices
                  (device_id, operator, grant_feed_id, grant_agencies, feed_id, vehicle_id,
                   label, signs, code_sha256, code_expires_at, created_at)
                VALUES (:id, :operator, :grantFeed, :agencies, :feed, :vehicle,
                        :label, :signs, :code, :expires, :now)
                """)
            .bind("id", device.id())
            .bind("operator", device.grant().operator())
            .bind("agencies", agencies(device.grant().agencies()))
            .bind("feed", device.vehicle().feedId())
            .bind("vehicle", device.vehicle().id())
            .bind("signs", device.signs())
            .bind("code", codeHash)
            .bind("expires", Objects.requireNonNull(device.expiresAt()))
            .bind("now", device.createdAt());
    return bind(bind(insert, "grantFeed", device.grant().feedId()), "label", device.label())
        .fetch()
        .rowsUpdated();
  }

  /** Uses a code up and gives its device a key; empty when there is no such code any more. */
  Mono<Device> redeem(byte[] codeHash, byte[] keyHash, byte @Nullable [] publicKey, Instant now) {
    GenericExecuteSpec update =
        database
            .sql(
                """
                UPDATE bus_location.devices
                SET key_sha256 = :key, public_key = :public, enrolled_at = :now, code_sha256 = NULL
                WHERE code_sha256 = :code AND code_expires_at > :now AND revoked_at IS NULL
                  AND (NOT signs OR :public IS NOT NULL)
                RETURNING\
                """
                    + COLUMNS)
            .bind("key", keyHash)
            .bind("code", codeHash)
            .bind("now", now);
    return (publicKey == null
            ? update.bindNull("public", byte[].class)
            : update.bind("public", publicKey))
        .map(DeviceStore::device)
        .one();
  }

  /** The device a code invites, used up or not. */
  Mono<Device> findByCode(byte[] codeHash, Instant now) {
    return database
        .sql(
            "SELECT"
                + COLUMNS
                + " FROM bus_location.devices WHERE code_sha256 = :code"
                + " AND code_expires_at > :now AND revoked_at IS NULL")
        .bind("code", codeHash)
        .bind("now", now)
        .map(DeviceStore::device)
        .one();
  }

  Mono<Known> findByKey(byte[] keyHash) {
    return database
        .sql(
            "SELECT"
                + COLUMNS
                + " FROM bus_location.devices WHERE key_sha256 = :key AND revoked_at IS NULL")
        .bind("key", keyHash)
        .map(row -> new Known(device(row), publicKey(row)))
        .one();
  }

  /** The operator's devices, the newest first. */
  Flux<Device> list(String operator, int max) {
    return database
        .sql(
            "SELECT"
                + COLUMNS
                + " FROM bus_location.devices WHERE operator = :operator"
                + " ORDER BY created_at DESC, device_id LIMIT "
                + max)
        .bind("operator", operator)
        .map(DeviceStore::device)
        .all();
  }

  Mono<Long> countInUse(String operator) {
    return database
        .sql(
            """
            SELECT count(*) AS devices FROM bus_location.devices
            WHERE operator = :operator AND revoked_at IS NULL
            """)
        .bind("operator", operator)
        .map(row -> Objects.requireNonNull(row.get("devices", Long.class)))
        .one();
  }

  /** Binds it to another vehicle; empty when the operator has no such device in use. */
  Mono<Device> rebind(UUID id, String operator, VehicleId vehicle) {
    return database
        .sql(
            """
            UPDATE bus_location.devices SET feed_id = :feed, vehicle_id = :vehicle
            WHERE device_id = :id AND operator = :operator AND revoked_at IS NULL
            RETURNING\
            """
                + COLUMNS)
        .bind("feed", vehicle.feedId())
        .bind("vehicle", vehicle.id())
        .bind("id", id)
        .bind("operator", operator)
        .map(DeviceStore::device)
        .one();
  }

  /** Makes its key and its code void; 0 when the operator has no such device in use. */
  Mono<Long> revoke(UUID id, String operator, Instant now) {
    return database
        .sql(
            """
            UPDATE bus_location.devices SET revoked_at = :now, code_sha256 = NULL
            WHERE device_id = :id AND operator = :operator AND revoked_at IS NULL
            """)
        .bind("now", now)
        .bind("id", id)
        .bind("operator", operator)
        .fetch()
        .rowsUpdated();
  }

  private static GenericExecuteSpec bind(
      GenericExecuteSpec spec, String name, @Nullable String value) {
    return value == null ? spec.bindNull(name, String.class) : spec.bind(name, value);
  }

  private static String[] agencies(Set<AgencyId> agencies) {
    return agencies.stream().map(AgencyId::text).sorted().toArray(String[]::new);
  }

  private static Device device(Readable row) {
    String[] agencies = row.get("grant_agencies", String[].class);
    return new Device(
        Objects.requireNonNull(row.get("device_id", UUID.class)),
        new OperatorGrant(
            text(row, "operator"),
            row.get("grant_feed_id", String.class),
            Arrays.stream(agencies == null ? new String[0] : agencies)
                .flatMap(id -> AgencyId.parse(id).stream())
                .collect(Collectors.toSet())),
        new VehicleId(text(row, "feed_id"), text(row, "vehicle_id")),
        row.get("label", String.class),
        Boolean.TRUE.equals(row.get("signs", Boolean.class)),
        Objects.requireNonNull(row.get("created_at", Instant.class)),
        row.get("code_expires_at", Instant.class),
        row.get("enrolled_at", Instant.class),
        row.get("revoked_at", Instant.class));
  }

  private static @Nullable PublicKey publicKey(Readable row) {
    byte[] encoded = row.get("public_key", byte[].class);
    return encoded == null ? null : SigningKey.of(encoded).orElseThrow();
  }

  private static String text(Readable row, String column) {
    return Objects.requireNonNull(row.get(column, String.class));
  }
}
