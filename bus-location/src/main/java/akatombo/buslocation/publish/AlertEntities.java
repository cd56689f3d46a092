package akatombo.buslocation.publish;

import akatombo.buslocation.ServiceAlert;
import akatombo.buslocation.ServiceAlert.ActivePeriod;
import akatombo.buslocation.ServiceAlert.InformedEntity;
import akatombo.gtfs.Language;
import akatombo.gtfs.Schedule;
import akatombo.gtfs.Trip;
import com.google.transit.realtime.GtfsRealtime.Alert;
import com.google.transit.realtime.GtfsRealtime.EntitySelector;
import com.google.transit.realtime.GtfsRealtime.FeedEntity;
import com.google.transit.realtime.GtfsRealtime.TimeRange;
import com.google.transit.realtime.GtfsRealtime.TranslatedString;
import com.google.transit.realtime.GtfsRealtime.TripDescriptor;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Alerts as GTFS-realtime entities; what they inform of must be in the schedule. */
final class AlertEntities {

  private final Schedule schedule;

  AlertEntities(Schedule schedule) {
    this.schedule = schedule;
  }

  /** The entity; empty when nothing it informs of is known, because it must inform (E032). */
  Optional<FeedEntity> entity(ServiceAlert alert) {
    List<EntitySelector> informed =
        alert.informed().stream().map(this::selector).flatMap(Optional::stream).toList();
    if (informed.isEmpty()) {
      return Optional.empty();
    }
    Alert.Builder entity =
        Alert.newBuilder()
            .setCause(Alert.Cause.valueOf(alert.cause()))
            .setEffect(Alert.Effect.valueOf(alert.effect()))
            .setSeverityLevel(Alert.SeverityLevel.valueOf(alert.severity()))
            .addAllInformedEntity(informed)
            .addAllActivePeriod(
                alert.activePeriods().stream().map(AlertEntities::timeRange).toList());
    if (!alert.header().isEmpty()) {
      var _ = entity.setHeaderText(texts(alert.header()));
    }
    if (!alert.description().isEmpty()) {
      var _ = entity.setDescriptionText(texts(alert.description()));
    }
    if (!alert.url().isEmpty()) {
      var _ = entity.setUrl(texts(alert.url()));
    }
    return Optional.of(FeedEntity.newBuilder().setId(alert.id()).setAlert(entity).build());
  }

  private Optional<EntitySelector> selector(InformedEntity informed) {
    EntitySelector.Builder selector = EntitySelector.newBuilder();
    boolean known = false;
    if (informed.agencyId() != null) {
      if (schedule.findAgency(informed.agencyId()).isEmpty()) {
        return Optional.empty();
      }
      var _ = selector.setAgencyId(informed.agencyId().id());
      known = true;
    }
    if (informed.routeId() != null) {
      if (schedule.findRoute(informed.routeId()).isEmpty()) {
        return Optional.empty();
      }
      var _ = selector.setRouteId(informed.routeId().id());
      known = true;
    }
    if (informed.tripId() != null) {
      Trip trip = schedule.findTrip(informed.tripId()).orElse(null);
      if (trip == null) {
        return Optional.empty();
      }
      var _ =
          selector.setTrip(
              TripDescriptor.newBuilder()
                  .setTripId(trip.id().id())
                  .setRouteId(trip.routeId().id()));
      known = true;
    }
    if (informed.stopId() != null) {
      if (schedule.findStop(informed.stopId()).isEmpty()) {
        return Optional.empty();
      }
      var _ = selector.setStopId(informed.stopId().id());
      known = true;
    }
    return known ? Optional.of(selector.build()) : Optional.empty();
  }

  private static TimeRange timeRange(ActivePeriod period) {
    TimeRange.Builder range = TimeRange.newBuilder();
    if (period.start() != null) {
      var _ = range.setStart(period.start().getEpochSecond());
    }
    if (period.end() != null) {
      var _ = range.setEnd(period.end().getEpochSecond());
    }
    return range.build();
  }

  private static TranslatedString texts(Map<Language, String> texts) {
    TranslatedString.Builder all = TranslatedString.newBuilder();
    texts.forEach(
        (language, text) -> all.addTranslationBuilder().setLanguage(language.tag()).setText(text));
    return all.build();
  }
}
