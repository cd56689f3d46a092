package akatombo.tourism.dataset;

import akatombo.gtfs.Language;
import akatombo.tourism.Accessibility;
import akatombo.tourism.Admission;
import akatombo.tourism.DistrictRules;
import akatombo.tourism.Event;
import akatombo.tourism.ImportedPlaces;
import akatombo.tourism.LocalizedText;
import akatombo.tourism.PoiId;
import akatombo.tourism.PointOfInterest;
import akatombo.tourism.Slug;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Makes places and events of rows, saying no more than the row does. */
public final class PlaceDrafts {

  private static final Pattern SLUG = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
  private static final int SLUG_MAX = 40;
  private static final Pattern TELEPHONE = Pattern.compile("[+]?\\d[\\d ()-]{2,28}\\d");

  private final DatasetKind kind;
  private final RowWords words;

  public PlaceDrafts(DatasetKind kind, ColumnMapping mapping) {
    this.kind = kind;
    this.words = new RowWords(kind, mapping);
  }

  /** The place of a row; empty when the row has no name. */
  public Optional<PointOfInterest> place(ImportRow row) {
    LocalizedText name = words.name(row.cells());
    if (name.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new PointOfInterest(
            new PoiId(id(row.key())),
            PlaceCategory.of(value(row, "name"), value(row, "classification")),
            name,
            text(row, "summary", "summaryEnglish"),
            text(row, "description", "descriptionEnglish"),
            words.point(row.cells()),
            true,
            words.address(row.cells()),
            words.hours(row.cells()),
            admission(row),
            new Accessibility(
                Accessibility.Known.UNKNOWN,
                Accessibility.Known.UNKNOWN,
                Accessibility.STEPS_UNKNOWN,
                text(row, "accessibility", "")),
            DistrictRules.NONE,
            telephone(value(row, "phone")),
            link(row),
            List.of(),
            Map.of(ImportedPlaces.REFERENCE, kind.text() + ":" + row.key()),
            kind.japanese()));
  }

  /** The event of a row; empty when the row does not say what it is or when. */
  public Optional<Event> event(ImportRow row) {
    LocalizedText name = words.name(row.cells());
    LocalDate first = Values.date(value(row, "firstDay")).orElse(null);
    if (name.isEmpty() || first == null) {
      return Optional.empty();
    }
    LocalDate last = Values.date(value(row, "lastDay")).orElse(first);
    return Optional.of(
        new Event(
            new Slug(id(row.key())),
            name,
            text(row, "description", ""),
            null,
            value(row, "place"),
            words.point(row.cells()),
            first,
            last.isBefore(first) ? first : last,
            Values.time(value(row, "opens")).orElse(null),
            Values.time(value(row, "closes")).orElse(null),
            admission(row),
            orNull(value(row, "organizer")),
            link(row),
            List.of(),
            List.of(),
            Map.of(ImportedPlaces.REFERENCE, kind.text() + ":" + row.key())));
  }

  private String value(ImportRow row, String field) {
    return words.value(row.cells(), field);
  }

  private LocalizedText text(ImportRow row, String japanese, String english) {
    return words.text(row.cells(), japanese, english, "");
  }

  private Admission admission(ImportRow row) {
    String price = value(row, "price");
    OptionalLong yen = Values.yen(price);
    LocalizedText note = text(row, "priceNote", "");
    if (yen.isEmpty() && !price.isEmpty() && note.isEmpty()) {
      note = LocalizedText.NONE.with(Language.JAPANESE, RowWords.original(price));
    }
    return new Admission(yen.isPresent() ? yen.getAsLong() : null, "JPY", note);
  }

  private @Nullable String link(ImportRow row) {
    String url = value(row, "url");
    return url.startsWith("https://") || url.startsWith("http://") ? url : null;
  }

  /** The number in front of what else stands there, such as 0791-64-3131（代表）. */
  private static @Nullable String telephone(String value) {
    Matcher number = TELEPHONE.matcher(Values.plain(value));
    return number.lookingAt() ? number.group().strip() : null;
  }

  private static @Nullable String orNull(String value) {
    return value.isEmpty() ? null : value;
  }

  /** The same in every import: the row's id if it can be one here, else made of it. */
  private String id(String key) {
    String plain = key.toLowerCase(Locale.ROOT);
    String tail =
        plain.length() <= SLUG_MAX && SLUG.matcher(plain).matches()
            ? plain
            : UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8)).toString();
    return kind.text() + "-" + tail;
  }
}
