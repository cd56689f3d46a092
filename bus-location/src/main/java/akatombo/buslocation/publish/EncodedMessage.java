package akatombo.buslocation.publish;

import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.util.JsonFormat;
import com.google.transit.realtime.GtfsRealtime.FeedMessage;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/**
 * A message as bytes ready to be sent. The protobuf bytes are made at once, the JSON ones when
 * somebody first asks: hardly anybody does, and they cost much more.
 */
final class EncodedMessage {

  private final FeedMessage message;
  private final ByteBuf protobuf;
  private final String etag;
  private final String lastModified;
  private volatile @Nullable ByteBuf json;

  EncodedMessage(FeedMessage message) {
    this.message = message;
    byte[] bytes = message.toByteArray();
    this.protobuf = shared(bytes);
    CRC32C checksum = new CRC32C();
    checksum.update(bytes);
    Instant at = Instant.ofEpochSecond(message.getHeader().getTimestamp());
    this.etag = "%x-%x".formatted(at.getEpochSecond(), checksum.getValue());
    this.lastModified = DateTimeFormatter.RFC_1123_DATE_TIME.format(at.atOffset(ZoneOffset.UTC));
  }

  /** Without quotes. */
  String etag() {
    return etag;
  }

  /** As an HTTP date. */
  String lastModified() {
    return lastModified;
  }

  /** The header's timestamp. */
  Instant at() {
    return Instant.ofEpochSecond(message.getHeader().getTimestamp());
  }

  /** Shared: send a duplicate. */
  ByteBuf protobuf() {
    return protobuf;
  }

  /** Shared: send a duplicate; null until {@link #makeJson()} was called once. */
  @Nullable ByteBuf json() {
    return json;
  }

  /** Makes the JSON bytes unless they are there; takes milliseconds. */
  synchronized ByteBuf makeJson() {
    ByteBuf made = json;
    if (made == null) {
      try {
        made =
            shared(
                JsonFormat.printer()
                    .omittingInsignificantWhitespace()
                    .print(message)
                    .getBytes(StandardCharsets.UTF_8));
      } catch (InvalidProtocolBufferException e) {
        throw new IllegalStateException("a message without Any fields has a JSON form", e);
      }
      json = made;
    }
    return made;
  }

  /** Outside the heap, so that sending copies nothing; freed with the last reference. */
  private static ByteBuf shared(byte[] bytes) {
    ByteBuffer memory = ByteBuffer.allocateDirect(bytes.length).put(bytes).flip();
    return Unpooled.unreleasableBuffer(Unpooled.wrappedBuffer(memory).asReadOnly());
  }
}
