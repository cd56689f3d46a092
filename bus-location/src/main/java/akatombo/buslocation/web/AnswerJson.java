package akatombo.buslocation.web;

import akatombo.gtfs.FeedScopedId;
import akatombo.gtfs.GeoPoint;
import akatombo.gtfs.IsoTime;
import akatombo.gtfs.LocalizedText;
import akatombo.gtfs.Schedule;
import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.zip.CRC32;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Writes one answer, from the opening brace to the block that tells how old the data is. */
final class AnswerJson {

  private static final JsonFactory FACTORY = new JsonFactory();
  private static final int TYPICAL_BYTES = 16 * 1024;

  /** Of a vehicle in a stream, of which there are thousands a second. */
  private static final int TYPICAL_BARE_BYTES = 512;

  private final View view;
  private final IsoTime times;
  private final ByteArrayOutputStream bytes;
  private final JsonGenerator json;

  private AnswerJson(View view, int typicalBytes) {
    this.view = view;
    this.times = new IsoTime(view.zone());
    this.bytes = new ByteArrayOutputStream(typicalBytes);
    this.json = FACTORY.createGenerator(ObjectWriteContext.empty(), bytes);
  }

  /** Begins an answer with its language. */
  static AnswerJson begin(View view) {
    AnswerJson answer = new AnswerJson(view, TYPICAL_BYTES);
    answer.json.writeStartObject();
    answer.text("language", view.language().tag());
    return answer;
  }

  /** Begins a text without anything in it. */
  static AnswerJson bare(View view) {
    return new AnswerJson(view, TYPICAL_BARE_BYTES);
  }

  View view() {
    return view;
  }

  JsonGenerator json() {
    return json;
  }

  @CanIgnoreReturnValue
  AnswerJson text(String name, @Nullable String value) {
    json.writeName(name);
    json.writeString(value);
    return this;
  }

  @CanIgnoreReturnValue
  AnswerJson text(String name, LocalizedText value) {
    json.writeName(name);
    if (value.text().isEmpty()) {
      json.writeNull();
    } else {
      json.writeString(value.text());
    }
    return this;
  }

  @CanIgnoreReturnValue
  AnswerJson id(String name, @Nullable FeedScopedId id) {
    json.writeName(name);
    if (id == null) {
      json.writeNull();
    } else {
      json.writeString(id.text());
    }
    return this;
  }

  @CanIgnoreReturnValue
  AnswerJson word(String name, Enum<?> value) {
    json.writeName(name);
    json.writeString(value.name());
    return this;
  }

  @CanIgnoreReturnValue
  AnswerJson number(String name, long value) {
    json.writeName(name);
    json.writeNumber(value);
    return this;
  }

  @CanIgnoreReturnValue
  AnswerJson number(String name, @Nullable Integer value) {
    json.writeName(name);
    if (value == null) {
      json.writeNull();
    } else {
      json.writeNumber(value.intValue());
    }
    return this;
  }

  @CanIgnoreReturnValue
  AnswerJson flag(String name, boolean value) {
    json.writeName(name);
    json.writeBoolean(value);
    return this;
  }

  /** A number with at most that many decimals. */
  @CanIgnoreReturnValue
  AnswerJson decimal(String name, @Nullable Double value, int decimals) {
    json.writeName(name);
    if (value == null) {
      json.writeNull();
    } else {
      double scale = Math.pow(10, decimals);
      json.writeNumber(Math.round(value * scale) / scale);
    }
    return this;
  }

  @CanIgnoreReturnValue
  AnswerJson point(@Nullable GeoPoint point) {
    return decimal("lat", point == null ? null : point.lat(), 6)
        .decimal("lon", point == null ? null : point.lon(), 6);
  }

  @CanIgnoreReturnValue
  AnswerJson time(String name, @Nullable Instant time) {
    json.writeName(name);
    return element(time);
  }

  /** A time as an element of an array. */
  @CanIgnoreReturnValue
  AnswerJson element(@Nullable Instant time) {
    if (time == null) {
      json.writeNull();
    } else {
      int length = times.write(time.getEpochSecond());
      json.writeRawUTF8String(times.bytes(), 0, length);
    }
    return this;
  }

  @CanIgnoreReturnValue
  AnswerJson startObject(String name) {
    json.writeName(name);
    json.writeStartObject();
    return this;
  }

  @CanIgnoreReturnValue
  AnswerJson startArray(String name) {
    json.writeName(name);
    json.writeStartArray();
    return this;
  }

  /** Ends the answer; what is written from here on does not count for its ETag. */
  Answer end(
      Collection<Schedule> used,
      Answer.Media media,
      Answer.Caching caching,
      Consumer<AnswerJson> passing) {
    json.flush();
    int lasting = bytes.size();
    passing.accept(this);
    String version = version(used);
    json.writeName("data");
    data(used, version);
    json.writeEndObject();
    json.close();
    byte[] body = bytes.toByteArray();
    return new Answer(body, media, view.language(), etag(body, lasting, version), caching);
  }

  Answer end(Collection<Schedule> used, Answer.Caching caching) {
    return end(used, Answer.Media.JSON, caching);
  }

  Answer end(Collection<Schedule> used, Answer.Media media, Answer.Caching caching) {
    return end(used, media, caching, answer -> {});
  }

  /** Ends a text that is no whole answer. */
  byte[] endBare() {
    json.close();
    return bytes.toByteArray();
  }

  /** The block that tells how old the data is, by itself. */
  static byte[] data(View view, Collection<Schedule> used) {
    AnswerJson answer = bare(view);
    answer.data(used, version(used));
    return answer.endBare();
  }

  private static String version(Collection<Schedule> used) {
    return used.stream()
        .map(schedule -> schedule.version().text())
        .collect(Collectors.joining(","));
  }

  private void data(Collection<Schedule> used, String version) {
    json.writeStartObject();
    text("feedVersion", version);
    text(
        "validUntil",
        used.stream()
            .map(schedule -> schedule.validity().last())
            .min((a, b) -> a.compareTo(b))
            .map(Object::toString)
            .orElse(null));
    text("source", source(used));
    Instant newest = view.live().newest();
    json.writeName("realtimeAgeSeconds");
    if (newest == null) {
      json.writeNull();
    } else {
      json.writeNumber(Math.max(0, Duration.between(newest, view.now()).toSeconds()));
    }
    json.writeEndObject();
  }

  private @Nullable String source(Collection<Schedule> used) {
    if (!view.city().source().isEmpty()) {
      return view.language().best(view.city().source()).orElse(null);
    }
    return used.stream()
        .flatMap(
            schedule -> schedule.agencies().stream().map(a -> schedule.name(a, view.language())))
        .map(LocalizedText::text)
        .distinct()
        .collect(Collectors.joining(", "));
  }

  private static String etag(byte[] body, int length, String version) {
    CRC32 one = new CRC32();
    one.update(body, 0, length);
    CRC32C other = new CRC32C();
    other.update(body, 0, length);
    long sum = one.getValue() << 32 | other.getValue();
    return "W/\"" + Long.toHexString(sum) + "-" + Integer.toHexString(version.hashCode()) + "\"";
  }
}
