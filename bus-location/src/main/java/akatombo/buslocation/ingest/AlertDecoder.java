package akatombo.buslocation.ingest;

import akatombo.buslocation.ServiceAlert;
import akatombo.buslocation.ServiceAlert.ActivePeriod;
import akatombo.buslocation.ServiceAlert.InformedEntity;
import akatombo.gtfs.AgencyId;
import akatombo.gtfs.Language;
import akatombo.gtfs.RouteId;
import akatombo.gtfs.StopId;
import akatombo.gtfs.TripId;
import com.google.protobuf.ByteString;
import com.google.transit.realtime.GtfsRealtime.Alert;
import com.google.transit.realtime.GtfsRealtime.EntitySelector;
import com.google.transit.realtime.GtfsRealtime.FeedEntity;
import com.google.transit.realtime.GtfsRealtime.FeedMessage;
import com.google.transit.realtime.GtfsRealtime.TimeRange;
import com.google.transit.realtime.GtfsRealtime.TranslatedString;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** Reads service alerts out of a GTFS-realtime message. */
final class AlertDecoder {

  private final String feedId;
  private final Language otherwise;

  /**
   * A decoder for one feed.
   *
   * @param otherwise the language of texts that name none
   */
  AlertDecoder(String feedId, Language otherwise) {
    this.feedId = feedId;
    this.otherwise = otherwise;
  }

  List<ServiceAlert> decode(FeedMessage message) {
    List<ServiceAlert> alerts = new ArrayList<>();
    for (FeedEntity entity : message.getEntityList()) {
      if (entity.hasAlert() && !entity.getIsDeleted()) {
        alerts.add(alert(WireText.of(entity.getIdBytes()), entity.getAlert()));
      }
    }
    return alerts;
  }

  private ServiceAlert alert(String id, Alert alert) {
    return new ServiceAlert(
        feedId,
        id,
        alert.getCause().name(),
        alert.getEffect().name(),
        alert.getSeverityLevel().name(),
        texts(alert.getHeaderText()),
        texts(alert.getDescriptionText()),
        texts(alert.getUrl()),
        alert.getInformedEntityList().stream().map(this::informed).toList(),
        alert.getActivePeriodList().stream().map(AlertDecoder::period).toList());
  }

  private SequencedMap<Language, String> texts(TranslatedString texts) {
    SequencedMap<Language, String> byLanguage = new LinkedHashMap<>();
    for (var translation : texts.getTranslationList()) {
      Language language =
          translation.getLanguage().isBlank() ? otherwise : new Language(translation.getLanguage());
      byLanguage.putIfAbsent(language, WireText.of(translation.getTextBytes()));
    }
    return byLanguage;
  }

  private InformedEntity informed(EntitySelector selector) {
    ByteString trip = selector.getTrip().getTripIdBytes();
    ByteString route =
        selector.getRouteIdBytes().isEmpty()
            ? selector.getTrip().getRouteIdBytes()
            : selector.getRouteIdBytes();
    return new InformedEntity(
        id(selector.getAgencyIdBytes(), AgencyId::new),
        id(route, RouteId::new),
        id(trip, TripId::new),
        id(selector.getStopIdBytes(), StopId::new));
  }

  private <T> @Nullable T id(ByteString raw, BiFunction<String, String, T> of) {
    return raw.isEmpty() ? null : of.apply(feedId, WireText.of(raw));
  }

  private static ActivePeriod period(TimeRange range) {
    return new ActivePeriod(
        range.getStart() > 0 ? Instant.ofEpochSecond(clamped(range.getStart())) : null,
        range.getEnd() > 0 ? Instant.ofEpochSecond(clamped(range.getEnd())) : null);
  }

  private static long clamped(long second) {
    return Math.min(second, Instant.MAX.getEpochSecond());
  }
}
