package akatombo.tourism.stamp.web;

import akatombo.tourism.PoiId;
import akatombo.tourism.Tour;
import akatombo.tourism.office.Desk;
import akatombo.tourism.office.Wish;
import akatombo.tourism.request.Refusals;
import akatombo.tourism.stamp.Evidence.StaffCode;
import akatombo.tourism.stamp.StampCodes;
import akatombo.tourism.stamp.store.PrizeCounter;
import akatombo.tourism.stamp.store.PrizeCounter.Redemption;
import akatombo.tourism.store.AuditEntry;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** What the office does for a rally: shows codes, gives codes to staff, hands prizes over. */
final class OfficeStampHandler {

  private static final int STAFF_CODE_BYTES = 5;
  private static final int COUNT_MAX = 200;
  private static final int HOURS_MAX = 24 * 14;
  private static final long HOURS_USUALLY = 12;
  private static final int CODE_CHARS_MAX = 40;

  private final StampDesk stamps;
  private final Desk office;
  private final PrizeCounter counter;
  private final StampProblems problems;
  private final SecureRandom random;

  OfficeStampHandler(
      StampDesk stamps,
      Desk office,
      PrizeCounter counter,
      StampProblems problems,
      SecureRandom random) {
    this.stamps = stamps;
    this.office = office;
    this.counter = counter;
    this.problems = problems;
    this.random = random;
  }

  /** {@code GET /v1/office/stamps/{waypoint}/code}: what the screen there shows now. */
  Mono<ServerResponse> code(ServerRequest request) {
    return Mono.fromCallable(
            () -> {
              String place = place(request);
              StampCodes.Shown shown = stamps.codes().at(place, stamps.clock().instant());
              Map<String, Object> json = new LinkedHashMap<>();
              json.put("place", place);
              json.put("code", shown.code());
              json.put("path", "/p/" + place + "?stamp=" + shown.code());
              json.put("from", time(shown.from()));
              json.put("nextAt", time(shown.next()));
              return json;
            })
        .flatMap(json -> ServerResponse.ok().cacheControl(CacheControl.noStore()).bodyValue(json));
  }

  /** {@code POST /v1/office/stamps/{waypoint}/staff-codes}: codes that count once each. */
  Mono<ServerResponse> staffCodes(ServerRequest request) {
    return office.write(
        request,
        (person, bytes) -> {
          String place = place(request);
          Wish wish = Wish.of(bytes, List.of("count", "hours"));
          long count = wish.number("count", 1, COUNT_MAX).orElse(1L);
          long hours = wish.number("hours", 1, HOURS_MAX).orElse(HOURS_USUALLY);
          Instant now = office.now();
          StaffCode validity = new StaffCode(now, now.plus(Duration.ofHours(hours)), null);
          List<String> codes = Stream.generate(this::spoken).limit(count).toList();
          return stamps
              .staffCodes()
              .add(codes.stream().map(stamps.codes()::trace).toList(), place, validity)
              .thenReturn(issued(place, codes, validity));
        });
  }

  private Desk.Deed issued(String place, List<String> codes, StaffCode validity) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("place", place);
    json.put("codes", codes);
    json.put("expiresAt", time(validity.expiresAt()));
    return new Desk.Deed(
        new AuditEntry.Act(
            "stamp codes given to staff",
            "poi/" + place,
            Desk.text(Map.of("count", codes.size(), "expiresAt", time(validity.expiresAt())))),
        new Desk.Reply(HttpStatus.CREATED.value(), Map.of(), Desk.text(json)));
  }

  /** {@code POST /v1/office/prize-redemptions}: a counter hands a prize over, once. */
  Mono<ServerResponse> redeem(ServerRequest request) {
    return office.write(
        request,
        (person, bytes) -> {
          String code = Wish.of(bytes, List.of("code")).text("code", CODE_CHARS_MAX);
          Instant now = office.now();
          return counter
              .redeem(code, now)
              .flatMap(redemption ->
                  switch (redemption) {
                    case Redemption.Redeemed(String tour, Instant givenAt) ->
                        Mono.just(handedOver(tour, givenAt, now));
                    case Redemption.Before(String tour, Instant at) ->
                        Mono.<Desk.Deed>error(problems.redeemedBefore(tour, at));
                    case Redemption.Unknown() ->
                        Mono.<Desk.Deed>error(StampProblems.unknownPrize());
                  });
        });
  }

  private Desk.Deed handedOver(String tour, Instant givenAt, Instant now) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("tour", tour);
    json.put("givenAt", time(givenAt));
    json.put("redeemedAt", time(now));
    return new Desk.Deed(
        new AuditEntry.Act("prize handed over", "tour/" + tour, Desk.text(json)),
        new Desk.Reply(HttpStatus.OK.value(), Map.of(), Desk.text(json)));
  }

  /** A place where some published tour stamps. */
  private String place(ServerRequest request) {
    String id = request.pathVariable("waypoint");
    boolean isStamped =
        stamps.tours().published().tours().values().stream()
            .filter(tour -> tour.rally() != null)
            .map(Tour::stampPlaces)
            .flatMap(List::stream)
            .map(PoiId::text)
            .anyMatch(id::equals);
    if (!isStamped) {
      throw Refusals.notFound("stamp-place-not-found", id);
    }
    return id;
  }

  private String spoken() {
    byte[] bytes = new byte[STAFF_CODE_BYTES];
    random.nextBytes(bytes);
    return StampCodes.spoken(bytes);
  }

  private String time(Instant instant) {
    return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
        instant.truncatedTo(ChronoUnit.SECONDS).atZone(stamps.city().zone()));
  }
}
