package akatombo.buslocation.device;

import akatombo.buslocation.VehicleId;
import akatombo.gtfs.Schedules;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is sent to the routes of devices. */
final class DeviceBodies {

  private static final int TEXT_CHARS_MAX = 200;

  private DeviceBodies() {}

  /**
   * An operator's wish.
   *
   * @param give {@code code} (default), which a driver's app redeems, or {@code key}, to be written
   *     into an app that cannot
   */
  record Invitation(
      @Nullable String vehicleId,
      @Nullable String label,
      @Nullable Boolean signed,
      @Nullable String give) {

    boolean wantsKey() {
      if (give != null && !give.equals("code") && !give.equals("key")) {
        throw DeviceProblems.invalid("give", "Expected code or key.");
      }
      return "key".equals(give);
    }

    /** Refuses all that is wrong, so that no invitation is left behind by a refused request. */
    Enrolment.Wish wish(Schedules schedules, @Nullable String feedOfGrant) {
      boolean signs = Boolean.TRUE.equals(signed);
      boolean wantsKey = wantsKey();
      if (signs && wantsKey) {
        throw DeviceProblems.invalid(
            "give", "A device that signs gives its public key when it redeems a code.");
      }
      return new Enrolment.Wish(
          vehicle(vehicleId, schedules, feedOfGrant),
          label == null ? null : requireText("label", label),
          signs);
    }
  }

  /** Another vehicle for a device. */
  record Binding(@Nullable String vehicleId) {

    VehicleId vehicle(Schedules schedules, @Nullable String feedOfGrant) {
      return DeviceBodies.vehicle(vehicleId, schedules, feedOfGrant);
    }
  }

  /**
   * What a driver's app sends.
   *
   * @param publicKey Ed25519 or P-256, SubjectPublicKeyInfo in base64; required of a device that
   *     signs
   */
  record Redemption(@Nullable String code, @Nullable String publicKey) {

    String requiredCode() {
      return requireText("code", code);
    }

    byte @Nullable [] key() {
      return publicKey == null
          ? null
          : SigningKey.decode(publicKey)
              .orElseThrow(() ->
                  DeviceProblems.invalid(
                      "publicKey", "Expected an Ed25519 or P-256 key as base64 of its SPKI."));
    }
  }

  /** A raw id belongs to the operator's feed, else to the first of the city. */
  private static VehicleId vehicle(
      @Nullable String text, Schedules schedules, @Nullable String feedOfGrant) {
    String id = requireText("vehicleId", text);
    String feed =
        Optional.ofNullable(feedOfGrant)
            .or(() -> schedules.byFeed().keySet().stream().findFirst())
            .orElseThrow(() -> DeviceProblems.invalid("vehicleId", "No feed is served yet."));
    return VehicleId.parse(id)
        .filter(parsed -> schedules.byFeed().containsKey(parsed.feedId()))
        .orElse(new VehicleId(feed, id));
  }

  private static String requireText(String field, @Nullable String text) {
    if (text == null
        || text.isBlank()
        || text.length() > TEXT_CHARS_MAX
        || text.chars().anyMatch(Character::isISOControl)) {
      throw DeviceProblems.invalid(
          field, "A text of 1 to " + TEXT_CHARS_MAX + " characters is required.");
    }
    return text;
  }
}
