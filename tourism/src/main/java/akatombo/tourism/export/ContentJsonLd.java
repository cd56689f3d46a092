package akatombo.tourism.export;

import akatombo.gtfs.GeoPoint;
import akatombo.gtfs.Language;
import akatombo.tourism.Accessibility.Known;
import akatombo.tourism.Admission;
import akatombo.tourism.Event;
import akatombo.tourism.MediaAssets;
import akatombo.tourism.PointOfInterest;
import akatombo.tourism.PublishedContent;
import akatombo.tourism.Tour;
import java.math.BigDecimal;
import java.net.URI;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Tours, places and events as schema.org has them, in JSON-LD.
 *
 * @param base of the addresses of what is described, with a slash at its end
 * @param languages the reader's, best first
 * @param zone of the times of events
 * @param assets what media are shown with
 */
public record ContentJsonLd(URI base, List<Language> languages, ZoneId zone, MediaAssets assets) {

  /** A {@code TouristTrip}. */
  public String of(Tour tour, PublishedContent content) {
    ObjectNode trip = thing("TouristTrip", "tours/" + tour.slug());
    named(trip, texts().of(tour.title()), texts().of(tour.lead()));
    trip.put("license", LicenseAddress.of(tour.license()));
    media().put(trip, tour.media());
    ObjectNode itinerary = JsonNodes.object().put("@type", "ItemList");
    ArrayNode stops = JsonNodes.array();
    for (int i = 0; i < tour.waypoints().size(); i++) {
      ObjectNode stop = JsonNodes.object().put("@type", "ListItem").put("position", i + 1);
      stop.set("item", attraction(content.findPoi(tour.waypoints().get(i).poi()).orElseThrow()));
      stops.add(stop);
    }
    itinerary.put("numberOfItems", stops.size());
    itinerary.set("itemListElement", stops);
    trip.set("itinerary", itinerary);
    return inContext(trip);
  }

  /** A {@code TouristAttraction}, and of its own type besides. */
  public String of(PointOfInterest poi) {
    return inContext(attraction(poi));
  }

  /** An {@code Event}. */
  public String of(Event event, PublishedContent content) {
    ObjectNode node = thing("Event", "events/" + event.slug());
    named(node, texts().of(event.name()), texts().of(event.description()));
    node.put("startDate", moment(event.firstDay(), event.starts()));
    node.put("endDate", moment(event.lastDay(), event.ends()));
    node.set("location", location(event, content));
    if (event.organizer() != null) {
      node.set(
          "organizer",
          JsonNodes.object().put("@type", "Organization").put("name", event.organizer()));
    }
    price(event.admission())
        .ifPresent(price -> {
          ObjectNode offer = JsonNodes.object().put("@type", "Offer").put("price", price);
          node.set("offers", offer.put("priceCurrency", event.admission().currency()));
        });
    link(node, event.url());
    media().put(node, event.media());
    return inContext(node);
  }

  private ObjectNode attraction(PointOfInterest poi) {
    ObjectNode node = thing("TouristAttraction", "pois/" + poi.id());
    String type = poi.category().schemaOrgType();
    if (!type.equals("TouristAttraction")) {
      node.set("@type", JsonNodes.array().add("TouristAttraction").add(type));
    }
    named(node, texts().of(poi.name()), texts().of(poi.lead()));
    address(node, poi.address());
    if (poi.point() != null) {
      node.set("geo", geo(poi.point()));
    }
    if (poi.admission().amount() != null) {
      node.put("isAccessibleForFree", poi.admission().amount() == 0);
    }
    Known wheelchair = poi.accessibility().wheelchair();
    if (wheelchair == Known.YES || wheelchair == Known.NO) {
      ObjectNode feature = JsonNodes.object().put("@type", "LocationFeatureSpecification");
      node.set(
          "amenityFeature",
          feature.put("name", "wheelchair").put("value", wheelchair == Known.YES));
    }
    if (poi.openingHours() != null) {
      OpeningJsonLd.of(poi.openingHours())
          .ifPresent(hours -> node.set("openingHoursSpecification", hours));
    }
    if (poi.telephone() != null) {
      node.put("telephone", poi.telephone());
    }
    link(node, poi.url());
    media().put(node, poi.media());
    return node;
  }

  private ObjectNode location(Event event, PublishedContent content) {
    Optional<PointOfInterest> known = Optional.ofNullable(event.poi()).flatMap(content::findPoi);
    if (known.isPresent()) {
      return attraction(known.get());
    }
    ObjectNode place = JsonNodes.object().put("@type", "Place");
    JsonNodes.put(place, "name", event.place());
    if (event.point() != null) {
      place.set("geo", geo(event.point()));
    }
    return place;
  }

  private ObjectNode thing(String type, String path) {
    return JsonNodes.object().put("@type", type).put("@id", base.resolve(path).toString());
  }

  private static void named(ObjectNode node, String name, String description) {
    node.put("name", name);
    JsonNodes.put(node, "description", description);
  }

  private static void address(ObjectNode node, String address) {
    if (!address.isEmpty()) {
      ObjectNode postal = JsonNodes.object().put("@type", "PostalAddress");
      node.set("address", postal.put("addressCountry", "JP").put("streetAddress", address));
    }
  }

  private static void link(ObjectNode node, @Nullable String url) {
    if (url != null && Texts.isWebAddress(url)) {
      node.put("url", url);
    }
  }

  private static ObjectNode geo(GeoPoint point) {
    return JsonNodes.object()
        .put("@type", "GeoCoordinates")
        .put("latitude", JsonNodes.rounded(point.lat()))
        .put("longitude", JsonNodes.rounded(point.lon()));
  }

  /** The price as schema.org writes it: in units of the currency, with a point. */
  private static Optional<String> price(Admission admission) {
    if (admission.amount() == null) {
      return Optional.empty();
    }
    int digits = Currency.getInstance(admission.currency()).getDefaultFractionDigits();
    return Optional.of(BigDecimal.valueOf(admission.amount(), Math.max(0, digits)).toPlainString());
  }

  private String moment(LocalDate day, @Nullable LocalTime time) {
    return time == null
        ? day.toString()
        : DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(day.atTime(time).atZone(zone));
  }

  private MediaJsonLd media() {
    return new MediaJsonLd(base, texts(), assets);
  }

  private Texts texts() {
    return new Texts(languages);
  }

  private static String inContext(ObjectNode node) {
    ObjectNode whole = JsonNodes.object().put("@context", "https://schema.org");
    whole.setAll(node);
    return JsonNodes.text(whole);
  }
}
