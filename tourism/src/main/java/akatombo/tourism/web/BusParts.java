package akatombo.tourism.web;

import akatombo.gtfs.FareName;
import akatombo.gtfs.LocalizedText;
import akatombo.gtfs.Route;
import akatombo.gtfs.Schedule;
import akatombo.gtfs.Stop;
import akatombo.tourism.TourFare;
import akatombo.tourism.visit.NearStop;
import akatombo.tourism.visit.Passage;
import akatombo.tourism.visit.Ride;
import akatombo.tourism.visit.TourFit;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** How stops, rides and tours that fit are written. */
final class BusParts {

  private final Reader reader;
  private final RideFares.@Nullable Asked fares;

  BusParts(Reader reader) {
    this(reader, null);
  }

  /** Parts whose rides have fares. */
  BusParts(Reader reader, RideFares.@Nullable Asked fares) {
    this.reader = reader;
    this.fares = fares;
  }

  ObjectNode stop(Schedule schedule, Stop stop) {
    ObjectNode node = Parts.object().put("id", stop.id().text());
    node.put("name", schedule.name(stop, reader.language()).text());
    Parts.point(node, stop.point());
    return node;
  }

  ObjectNode near(NearStop near) {
    return stop(near.schedule(), near.stop())
        .put("distanceMeters", Math.round(near.meters()))
        .put("walkSeconds", near.walk().toSeconds());
  }

  /** A way there or back; {@code ride} is null for all on foot, {@code then} without a change. */
  @Nullable ObjectNode passage(@Nullable Passage passage) {
    if (passage == null) {
      return null;
    }
    ObjectNode node =
        Parts.object()
            .put("leave", reader.time(passage.leave()))
            .put("arrive", reader.time(passage.arrive()));
    node.set("ride", ride(passage.ride()));
    node.set("then", ride(passage.then()));
    return node;
  }

  private @Nullable ObjectNode ride(@Nullable Ride ride) {
    if (ride == null) {
      return null;
    }
    Schedule schedule = ride.schedule();
    ObjectNode node = Parts.object();
    node.set("from", stop(schedule, ride.board()));
    node.set("to", stop(schedule, ride.alight()));
    if (fares != null) {
      node.set("fare", fare(schedule, fares.of(ride)));
    }
    LocalizedText headsign = schedule.headsign(ride.trip(), ride.position(), reader.language());
    return node.put("departure", reader.time(ride.departure()))
        .put("arrival", reader.time(ride.arrival()))
        .put("tripId", ride.onDate().tripId().text())
        .put("serviceDate", ride.onDate().serviceDate().toString())
        .put(
            "route",
            schedule.findRoute(ride.trip().routeId()).map(r -> name(schedule, r)).orElse(""))
        .put("headsign", headsign.text());
  }

  private @Nullable ArrayNode fare(Schedule schedule, @Nullable List<TourFare> known) {
    if (known == null) {
      return null;
    }
    ArrayNode all = JsonNodeFactory.instance.arrayNode();
    for (TourFare fare : known) {
      ObjectNode node =
          all.addObject().put("amount", fare.amount()).put("currency", fare.currency());
      node.set("riderCategory", named(schedule, FareName.RIDER_CATEGORY, fare.rider()));
      node.set("medium", named(schedule, FareName.MEDIUM, fare.medium()));
    }
    return all;
  }

  private @Nullable ObjectNode named(Schedule schedule, FareName kind, @Nullable String id) {
    if (id == null) {
      return null;
    }
    String own = id.substring(id.indexOf(':') + 1);
    String name =
        schedule.fareName(kind, own, reader.language()).map(LocalizedText::text).orElse(own);
    return Parts.object().put("id", id).put("name", name);
  }

  private String name(Schedule schedule, Route route) {
    String name = schedule.shortName(route, reader.language()).text();
    return name.isEmpty() ? schedule.longName(route, reader.language()).text() : name;
  }

  /** How a tour fits the buses. */
  ObjectNode fits(TourFit.Fits fit, Duration tour, BackBy time) {
    boolean isBound = time.isAsked() || fit.lastBack().ride() != null;
    return Parts.object()
        .put("startBy", isBound ? reader.time(fit.startBy()) : null)
        .put("tight", isBound && fit.isTight(tour))
        .set("there", passage(fit.there()))
        .set("latestThere", isBound ? passage(fit.latestThere()) : null)
        .set("back", passage(fit.back()))
        .set("lastBack", isBound ? passage(fit.lastBack()) : null);
  }
}
