package akatombo.routing.otp;

import akatombo.gtfs.IsoTime;
import akatombo.gtfs.Language;
import akatombo.routing.Endpoint;
import akatombo.routing.PlanPreferences;
import akatombo.routing.PlanRequest;
import akatombo.routing.TravelMode;
import akatombo.routing.TravelMode.Kind;
import akatombo.routing.Via;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The variables of a plan query; equal queries have equal answers for a few seconds.
 *
 * @param variables a JSON object in the names of {@code plan.graphql}: text, for it is compared
 *     more often than written
 * @param isWithCalls whether the planner tells the calls on the way; mostly our own timetable does
 */
record OtpQuery(String variables, boolean isWithCalls) {

  /** The same, with the calls on the way told by the planner. */
  OtpQuery withCalls() {
    return new OtpQuery(variables, true);
  }

  /** All variables, as JSON. */
  String json() {
    return variables.substring(0, variables.length() - 1) + ",\"calls\":" + isWithCalls + "}";
  }

  /**
   * What the query needs to know beside the request.
   *
   * @param walkDetour how much longer a walk takes than the planner's streets say
   */
  record Setting(ZoneId zone, boolean hasFlex, double walkDetour, Instant now) {}

  /**
   * The query.
   *
   * @param window how far ahead vehicles are searched
   * @param isWithCanceled whether also those are that will not run
   */
  static OtpQuery of(
      PlanRequest request, Duration window, boolean isWithCanceled, Setting setting) {
    Map<String, Object> variables = new LinkedHashMap<>();
    variables.put("from", location(request.from()));
    variables.put("to", location(request.to()));
    variables.put(
        "dt",
        Map.of(
            request.isArrival() ? "latestArrival" : "earliestDeparture",
            text(request.time(), setting.zone())));
    variables.put("window", window.toString());
    page(variables, request);
    if (!request.via().isEmpty()) {
      variables.put("via", request.via().stream().map(OtpQuery::via).toList());
    }
    variables.put("wheelchair", request.preferences().wheelchair());
    variables.put("walkSpeed", request.preferences().walkMetersPerSecond() / setting.walkDetour());
    variables.put("canceled", isWithCanceled);
    Set<TravelMode> modes =
        effective(request.preferences(), setting.hasFlex() && request.via().isEmpty());
    variables.put("modes", modes(modes));
    if (modes.contains(TravelMode.FLEX)) {
      variables.put(
          "bookingTime", text(setting.now().truncatedTo(ChronoUnit.MINUTES), setting.zone()));
    }
    String language = plannerLanguage(request.language());
    variables.put("locale", language);
    variables.put("lang", language);
    return new OtpQuery(OtpJson.text(variables), false);
  }

  /** OTP looks at the language alone, and fails on what it does not know: script and reading go. */
  private static String plannerLanguage(Language language) {
    return Locale.forLanguageTag(language.tag()).getLanguage();
  }

  private static void page(Map<String, Object> variables, PlanRequest request) {
    PlanRequest.Page page = request.page();
    if (page == null) {
      variables.put("first", request.count());
    } else if (page.isLater()) {
      variables.put("first", request.count());
      variables.put("after", page.cursor());
    } else {
      variables.put("last", request.count());
      variables.put("before", page.cursor());
    }
  }

  private static Map<String, Object> location(Endpoint endpoint) {
    return Map.of(
        "location",
        switch (endpoint) {
          case Endpoint.At at -> Map.of("coordinate", coordinate(at));
          case Endpoint.AtStop at ->
              Map.of("stopLocation", Map.of("stopLocationId", at.stop().text()));
        });
  }

  private static Map<String, Object> via(Via via) {
    Map<String, Object> visit = new LinkedHashMap<>();
    switch (via.place()) {
      case Endpoint.At at -> visit.put("coordinate", coordinate(at));
      case Endpoint.AtStop at -> visit.put("stopLocationIds", List.of(at.stop().text()));
    }
    visit.put("minimumWaitTime", via.stay().toString());
    return Map.of("visit", visit);
  }

  private static Map<String, Object> coordinate(Endpoint.At at) {
    return Map.of("latitude", at.point().lat(), "longitude", at.point().lon());
  }

  private static Set<TravelMode> effective(PlanPreferences preferences, boolean hasFlex) {
    if (!preferences.modes().isEmpty()) {
      return preferences.modes();
    }
    return hasFlex
        ? Set.of(TravelMode.WALK, TravelMode.TRANSIT, TravelMode.FLEX)
        : Set.of(TravelMode.WALK, TravelMode.TRANSIT);
  }

  /** Modes in OTP's grammar: rental and Flex go with walking, a bicycle or car only by itself. */
  private static Map<String, Object> modes(Set<TravelMode> asked) {
    List<String> transit =
        asked.stream()
            .filter(mode -> mode.kind() == Kind.TRANSIT)
            .map(Enum::name)
            .sorted()
            .toList();
    boolean isAnyTransit = asked.contains(TravelMode.TRANSIT);
    List<String> street = street(asked);
    Map<String, Object> modes = new LinkedHashMap<>();
    if (transit.isEmpty() && !isAnyTransit) {
      modes.put("direct", street);
      modes.put("directOnly", true);
      return modes;
    }
    modes.put("direct", street);
    Map<String, Object> transitModes = new LinkedHashMap<>();
    List<String> access = street.equals(List.of("CAR")) ? List.of("WALK") : street;
    transitModes.put("access", access);
    transitModes.put("egress", access);
    transitModes.put("transfer", street.equals(List.of("BICYCLE")) ? street : List.of("WALK"));
    if (!isAnyTransit) {
      transitModes.put("transit", transit.stream().map(mode -> Map.of("mode", mode)).toList());
    }
    modes.put("transit", transitModes);
    return modes;
  }

  private static List<String> street(Set<TravelMode> asked) {
    if (asked.contains(TravelMode.BICYCLE)) {
      return List.of("BICYCLE");
    }
    if (asked.contains(TravelMode.CAR)) {
      return List.of("CAR");
    }
    Set<String> street = new LinkedHashSet<>();
    street.add("WALK");
    List<TravelMode> beside = new ArrayList<>();
    for (TravelMode mode : TravelMode.values()) {
      if (asked.contains(mode) && (mode.kind() == Kind.RENTAL || mode.kind() == Kind.FLEX)) {
        beside.add(mode);
      }
    }
    beside.forEach(mode -> street.add(mode.name()));
    return List.copyOf(street);
  }

  private static String text(Instant instant, ZoneId zone) {
    return new IsoTime(zone).text(instant);
  }
}
