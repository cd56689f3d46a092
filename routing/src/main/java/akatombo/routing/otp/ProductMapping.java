package akatombo.routing.otp;

import akatombo.gtfs.ServiceDate;
import akatombo.routing.FareProduct;
import akatombo.routing.FareProduct.Named;
import akatombo.routing.Leg.Booking;
import akatombo.routing.Leg.LegAlert;
import akatombo.routing.itinerary.BookingWindow;
import akatombo.routing.itinerary.Each;
import akatombo.routing.itinerary.FareTotals;
import akatombo.routing.otp.OtpAnswer.Price;
import akatombo.routing.otp.OtpAnswer.RawAlert;
import akatombo.routing.otp.OtpAnswer.RawBooking;
import akatombo.routing.otp.OtpAnswer.RawBookingTime;
import akatombo.routing.otp.OtpAnswer.RawFare;
import akatombo.routing.otp.OtpAnswer.RawNamed;
import akatombo.routing.otp.OtpAnswer.RawProduct;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What hangs on a leg: fares, alerts, reservation. */
final class ProductMapping {

  private static final String ALERT = "Alert:";

  private final ZoneId zone;
  private final Instant now;

  ProductMapping(ZoneId zone, Instant now) {
    this.zone = zone;
    this.now = now;
  }

  List<FareProduct> fares(@Nullable List<RawFare> raw) {
    return raw == null || raw.isEmpty()
        ? List.of()
        : raw.stream().flatMap(ProductMapping::fare).sorted(FareTotals.PRODUCT_ORDER).toList();
  }

  private static Stream<FareProduct> fare(RawFare raw) {
    RawProduct product = raw.product();
    Price price = product == null ? null : product.price();
    if (product == null || price == null) {
      return Stream.empty();
    }
    return Stream.of(
        new FareProduct(
            raw.id(),
            product.id(),
            Objects.requireNonNullElse(product.name(), product.id()),
            minorUnits(price),
            price.currency().code(),
            named(product.riderCategory()),
            named(product.medium())));
  }

  private static long minorUnits(Price price) {
    return BigDecimal.valueOf(price.amount())
        .movePointRight(price.currency().digits())
        .setScale(0, RoundingMode.HALF_UP)
        .longValueExact();
  }

  private static @Nullable Named named(@Nullable RawNamed raw) {
    return raw == null
        ? null
        : new Named(raw.id(), Objects.requireNonNullElse(raw.name(), raw.id()));
  }

  List<LegAlert> alerts(@Nullable List<RawAlert> raw) {
    return Each.of(
        raw,
        alert ->
            new LegAlert(
                alertId(Objects.requireNonNullElse(alert.id(), "")),
                alert.alertHeaderText(),
                alert.alertDescriptionText(),
                alert.alertUrl(),
                alert.alertSeverityLevel(),
                alert.alertEffect(),
                alert.alertCause(),
                instant(alert.effectiveStartDate()),
                instant(alert.effectiveEndDate())));
  }

  /** OTP's global id is {@code Alert:feedId:id} in base 64. */
  private static String alertId(String global) {
    try {
      String text = new String(Base64.getUrlDecoder().decode(global), StandardCharsets.UTF_8);
      return text.startsWith(ALERT) ? text.substring(ALERT.length()) : global;
    } catch (IllegalArgumentException e) {
      return global;
    }
  }

  private static @Nullable Instant instant(@Nullable Long epochSeconds) {
    return epochSeconds == null || epochSeconds <= 0 ? null : Instant.ofEpochSecond(epochSeconds);
  }

  @Nullable Booking booking(@Nullable RawBooking raw, Instant ride, ServiceDate date) {
    if (raw == null) {
      return null;
    }
    BookingWindow window = window(raw, ride, date);
    OtpAnswer.Contact contact = raw.contactInfo();
    return new Booking(
        raw.message() == null ? raw.pickupMessage() : raw.message(),
        contact == null ? null : contact.phoneNumber(),
        contact == null ? null : contact.bookingUrl(),
        contact == null ? null : contact.infoUrl(),
        window.earliest(),
        window.latest(),
        window.isOpen(now));
  }

  private BookingWindow window(RawBooking raw, Instant ride, ServiceDate date) {
    RawBookingTime latest = raw.latestBookingTime();
    RawBookingTime earliest = raw.earliestBookingTime();
    return new BookingWindow(
        earliest == null
            ? BookingWindow.before(ride, raw.maximumBookingNotice())
            : daysBefore(earliest, date),
        latest == null
            ? BookingWindow.before(ride, raw.minimumBookingNotice())
            : daysBefore(latest, date));
  }

  private Instant daysBefore(RawBookingTime time, ServiceDate date) {
    int days = Objects.requireNonNullElse(time.daysPrior(), 0);
    return BookingWindow.daysBefore(date.date(), days, time.time(), zone);
  }
}
