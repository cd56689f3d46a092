package akatombo.routing.itinerary;

import static org.assertj.core.api.Assertions.assertThat;

import akatombo.gtfs.GeoPoint;
import akatombo.gtfs.ServiceDate;
import akatombo.gtfs.StopId;
import akatombo.gtfs.TripId;
import akatombo.gtfs.TripOnDate;
import akatombo.routing.Endpoint;
import akatombo.routing.PlanPreferences;
import akatombo.routing.TravelMode;
import akatombo.routing.Via;
import akatombo.routing.itinerary.SavedItinerary.SavedLeg;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class ItineraryCodeProperties {

  private static final Instant START = Instant.parse("2026-11-24T00:45:00Z");

  @Property(tries = 300)
  void comesBackAsItWas(@ForAll("itineraries") SavedItinerary itinerary) {
    String id = ItineraryCode.encode(itinerary);
    assertThat(id).matches("[A-Za-z0-9_-]+");
    assertThat(ItineraryCode.decode(id)).contains(itinerary);
  }

  @Property(tries = 300)
  void isRefusedWhenACharacterIsChanged(
      @ForAll("itineraries") SavedItinerary itinerary,
      @ForAll @IntRange(min = 0, max = 10_000) int where,
      @ForAll @IntRange(min = 1, max = 60) int change) {
    String id = ItineraryCode.encode(itinerary);
    byte[] bytes = Base64.getUrlDecoder().decode(id);
    int index = where % bytes.length;
    bytes[index] = (byte) (bytes[index] ^ change);
    String damaged = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    assertThat(ItineraryCode.decode(damaged)).isEmpty();
  }

  @Property(tries = 500)
  void takesAnyText(@ForAll String text) {
    assertThat(ItineraryCode.decode(text)).isEmpty();
  }

  @Property(tries = 500)
  void takesAnyBytesWithARightChecksum(@ForAll @Size(max = 200) byte[] bytes) {
    java.util.zip.CRC32 crc = new java.util.zip.CRC32();
    crc.update(bytes);
    byte[] all = java.util.Arrays.copyOf(bytes, bytes.length + 4);
    java.nio.ByteBuffer.wrap(all).putInt(bytes.length, (int) crc.getValue());
    String forged = Base64.getUrlEncoder().withoutPadding().encodeToString(all);
    ItineraryCode.decode(forged)
        .ifPresent(it -> assertThat(ItineraryCode.decode(ItineraryCode.encode(it))).contains(it));
  }

  @Provide
  Arbitrary<SavedItinerary> itineraries() {
    Arbitrary<Via> via =
        Combinators.combine(
                endpoints(), Arbitraries.integers().between(0, 86_400), points().injectNull(0.7))
            .as((place, stay, onward) ->
                new Via(
                    place,
                    Duration.ofSeconds(stay),
                    onward == null || place instanceof Endpoint.AtStop
                        ? null
                        : new Via.Onward(onward, 3)));
    Arbitrary<PlanPreferences> preferences =
        Combinators.combine(
                Arbitraries.of(TravelMode.class).set().ofMaxSize(4),
                Arbitraries.of(true, false),
                Arbitraries.integers().between(50, 250))
            .as((modes, wheelchair, speed) -> preferences(modes, wheelchair, speed / 100d));
    return Combinators.combine(
            endpoints(),
            endpoints(),
            points(),
            via.list().ofMaxSize(3),
            preferences,
            legs().list().ofMinSize(1).ofMaxSize(7))
        .as((from, to, at, vias, how, legs) ->
            new SavedItinerary(from, to, at, vias, how, START, legs));
  }

  private static PlanPreferences preferences(Set<TravelMode> modes, boolean wheel, double speed) {
    return new PlanPreferences(modes, wheel, speed);
  }

  private static Arbitrary<Endpoint> endpoints() {
    return Arbitraries.oneOf(
        points().map(point -> new Endpoint.At(point, null)), stops().map(Endpoint.AtStop::new));
  }

  private static Arbitrary<GeoPoint> points() {
    return Combinators.combine(
            Arbitraries.integers().between(-9_000_000, 9_000_000),
            Arbitraries.integers().between(-18_000_000, 18_000_000))
        .as((lat, lon) -> new GeoPoint(lat / 1e5, lon / 1e5));
  }

  private static Arbitrary<StopId> stops() {
    return Arbitraries.of("1", "停留所:2", "s-3").map(id -> new StopId("feed", id));
  }

  private static Arbitrary<TripOnDate> trips() {
    return Combinators.combine(
            Arbitraries.of("a", "平日_1:2", "x y"), Arbitraries.integers().between(0, 40_000))
        .as((id, day) ->
            new TripOnDate(new TripId("feed", id), new ServiceDate(LocalDate.ofEpochDay(day))));
  }

  private static Arbitrary<Instant> times() {
    return Arbitraries.integers().between(-3_600, 86_400).map(START::plusSeconds);
  }

  private static Arbitrary<SavedLeg> legs() {
    Arbitrary<Integer> small = Arbitraries.integers().between(0, 10_000);
    Arbitrary<Integer> hash = Arbitraries.integers().between(0, 0xffff);
    Arbitrary<SavedLeg> street =
        Combinators.combine(Arbitraries.of(TravelMode.class), small, small, small, points())
            .as(SavedLeg.Street::new);
    Arbitrary<SavedLeg> ride =
        Combinators.combine(
                trips(), small, small, hash, hash, times(), times(), Arbitraries.of(true, false))
            .as(SavedLeg.Ride::new);
    Arbitrary<SavedLeg> flex =
        Combinators.combine(trips(), stops(), stops(), points(), points(), times(), small, small)
            .as(SavedLeg.Flex::new);
    return Arbitraries.oneOf(street, ride, flex);
  }
}
