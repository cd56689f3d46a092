package akatombo.buslocation.web;

import akatombo.buslocation.ServiceAlert;
import akatombo.buslocation.StopPrediction;
import akatombo.buslocation.TimeRange;
import akatombo.gtfs.Language;
import akatombo.gtfs.LocalizedText;
import akatombo.gtfs.Route;
import akatombo.gtfs.Schedule;
import akatombo.gtfs.Stop;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The objects that more than one answer holds. */
final class Parts {

  private Parts() {}

  /** A {@code direction_id}; null where the feed says none. */
  static @Nullable Integer direction(int directionId) {
    return directionId < 0 ? null : Integer.valueOf(directionId);
  }

  /** The fields of a route that a leg or a board shows; the object is open. */
  static void routeFields(AnswerJson answer, Schedule schedule, Route route) {
    Language language = answer.view().language();
    answer
        .id("id", route.id())
        .text("shortName", schedule.shortName(route, language))
        .text("longName", schedule.longName(route, language))
        .text("color", route.color())
        .text("textColor", route.textColor())
        .word("mode", route.mode());
  }

  static void route(AnswerJson answer, Schedule schedule, Route route) {
    answer.json().writeStartObject();
    routeFields(answer, schedule, route);
    answer.json().writeEndObject();
  }

  static void routes(AnswerJson answer, Schedule schedule, List<Route> routes) {
    answer.startArray("routes");
    routes.forEach(route -> route(answer, schedule, route));
    answer.json().writeEndArray();
  }

  /** The fields of a stop that a list shows; the object is open. */
  static void stopFields(AnswerJson answer, Schedule schedule, Stop stop) {
    answer
        .id("id", stop.id())
        .text("name", schedule.name(stop, answer.view().language()))
        .text("code", stop.code())
        .point(stop.point())
        .word("type", stop.locationType())
        .text("platform", stop.platformCode())
        .text("zone", stop.zoneId())
        .word("wheelchair", stop.wheelchair());
  }

  /** A text in every language it exists in, {@code {"ja": …, "en": …}}. */
  static void names(
      AnswerJson answer,
      String field,
      List<Language> languages,
      Function<Language, LocalizedText> name) {
    answer.startObject(field);
    for (Language language : languages) {
      LocalizedText text = name.apply(language);
      if (text.language().equals(language) && !text.text().isEmpty()) {
        answer.text(language.tag(), text.text());
      }
    }
    answer.json().writeEndObject();
  }

  static void alertIds(AnswerJson answer, List<ServiceAlert> alerts) {
    answer.startArray("alerts");
    for (ServiceAlert alert : alerts) {
      answer.json().writeString(alert.text());
    }
    answer.json().writeEndArray();
  }

  static void alerts(AnswerJson answer, Iterable<ServiceAlert> alerts) {
    answer.startArray("alerts");
    alerts.forEach(alert -> alert(answer, alert));
    answer.json().writeEndArray();
  }

  private static void alert(AnswerJson answer, ServiceAlert alert) {
    Language language = answer.view().language();
    answer.json().writeStartObject();
    answer
        .text("id", alert.text())
        .text("cause", alert.cause())
        .text("effect", alert.effect())
        .text("severity", alert.severity())
        .text("header", language.best(alert.header()).orElse(null))
        .text("description", language.best(alert.description()).orElse(null))
        .text("url", language.best(alert.url()).orElse(null))
        .startArray("activePeriods");
    for (ServiceAlert.ActivePeriod period : alert.activePeriods()) {
      answer.json().writeStartObject();
      answer.time("start", period.start()).time("end", period.end());
      answer.json().writeEndObject();
    }
    answer.json().writeEndArray();
    answer.startArray("informed");
    for (ServiceAlert.InformedEntity entity : alert.informed()) {
      answer.json().writeStartObject();
      answer
          .id("agencyId", entity.agencyId())
          .id("routeId", entity.routeId())
          .id("tripId", entity.tripId())
          .id("stopId", entity.stopId());
      answer.json().writeEndObject();
    }
    answer.json().writeEndArray();
    answer.json().writeEndObject();
  }

  /** How sure an estimate is and what it rests on; nulls without one. */
  static void range(AnswerJson answer, @Nullable StopPrediction call, boolean isArrival) {
    TimeRange range = call == null ? null : isArrival ? call.arrivalRange() : call.departureRange();
    answer
        .time("earliest", range == null ? null : range.earliest())
        .time("latest", range == null ? null : range.latest())
        .text("predictionSource", call == null ? null : call.source().name());
  }
}
