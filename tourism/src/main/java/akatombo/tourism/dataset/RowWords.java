package akatombo.tourism.dataset;

import akatombo.gtfs.GeoPoint;
import akatombo.gtfs.Language;
import akatombo.tourism.LocalizedText;
import akatombo.tourism.TextState;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What rows of a file say, field by field. */
final class RowWords {

  private final ColumnMapping mapping;
  private final Translation translation;
  private final int address;
  private final int building;

  RowWords(DatasetKind kind, ColumnMapping mapping) {
    DatasetSchema schema = DatasetSchema.of(kind);
    List<String> keys = schema.fields(Layout.RECOMMENDED_2017).stream().map(Field::key).toList();
    this.mapping = mapping;
    this.translation = new Translation(schema, Layout.RECOMMENDED_2017);
    this.address = keys.indexOf("address");
    this.building = keys.indexOf("building");
  }

  String value(List<String> cells, String field) {
    return PlainText.of(mapping.value(cells, field));
  }

  /** The text in the languages the row has it in; a reading is one of the name. */
  LocalizedText text(List<String> cells, String japanese, String english, String kana) {
    LocalizedText text = LocalizedText.NONE;
    String source = value(cells, japanese);
    if (!source.isEmpty()) {
      text = text.with(Language.JAPANESE, original(source));
      text = kana.isEmpty() ? text : with(text, Language.READING, value(cells, kana));
    }
    return english.isEmpty() ? text : with(text, Language.ENGLISH, value(cells, english));
  }

  LocalizedText name(List<String> cells) {
    return text(cells, "name", "nameEnglish", "nameKana");
  }

  private static LocalizedText with(LocalizedText text, Language language, String value) {
    return value.isEmpty()
        ? text
        : text.with(language, new LocalizedText.Entry(value, TextState.REVIEWED));
  }

  static LocalizedText.Entry original(String value) {
    return new LocalizedText.Entry(value, TextState.ORIGINAL);
  }

  @Nullable GeoPoint point(List<String> cells) {
    var lat = Values.number(value(cells, "latitude"));
    var lon = Values.number(value(cells, "longitude"));
    return lat.isPresent() && lon.isPresent()
        ? new GeoPoint(lat.getAsDouble(), lon.getAsDouble())
        : null;
  }

  /** Days and times in the grammar of OpenStreetMap; null when the row does not say both times. */
  @Nullable String hours(List<String> cells) {
    return OpeningHoursText.of(value(cells, "days"), value(cells, "opens"), value(cells, "closes"))
        .orElse(null);
  }

  /** The address, put together where the layout cuts it into pieces. */
  String address(List<String> cells) {
    List<String> translated = translation.cells(mapping, cells);
    String street = address < 0 ? "" : PlainText.of(translated.get(address));
    String house = building < 0 ? "" : PlainText.of(translated.get(building));
    return house.isEmpty() ? street : street + " " + house;
  }

  /** A yes or no as cities write it; empty when the cell says neither. */
  Optional<Boolean> flag(List<String> cells, String field) {
    return switch (Values.plain(value(cells, field))) {
      case "有", "あり", "有り", "○", "〇", "◯", "◎", "1", "可", "TRUE", "true", "はい" -> Optional.of(true);
      case "無", "なし", "無し", "×", "0", "不可", "FALSE", "false", "いいえ" -> Optional.of(false);
      default -> Optional.empty();
    };
  }
}
