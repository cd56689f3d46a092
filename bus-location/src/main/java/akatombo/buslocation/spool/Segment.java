package akatombo.buslocation.spool;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/** One file of records, each as length, checksum, bytes; what is torn at its end never counted. */
final class Segment implements AutoCloseable {

  private static final int HEAD_BYTES = 8;
  private static final int RECORD_BYTES_MAX = 1 << 20;

  /**
   * Hundreds of records at a time: two calls of the system for each would cost more than they do.
   */
  private static final int READ_AHEAD_BYTES = 64 << 10;

  private final Path file;
  private long size;

  /** Kept open, as opening costs as much as writing; null while nobody writes. */
  private @Nullable FileChannel writing;

  private Segment(Path file, long size) {
    this.file = file;
    this.size = size;
  }

  static Segment create(Path file) throws IOException {
    Files.write(file, new byte[0], StandardOpenOption.CREATE_NEW);
    return new Segment(file, 0);
  }

  /** A file of an earlier run; what is torn at its end is cut off, as nothing may follow it. */
  static Segment existing(Path file) throws IOException {
    Segment segment = new Segment(file, Files.size(file));
    segment.cutAt(segment.read(0, Integer.MAX_VALUE).end());
    return segment;
  }

  private void cutAt(long end) throws IOException {
    if (end < size) {
      try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
        var _ = channel.truncate(end);
      }
      size = end;
    }
  }

  Path file() {
    return file;
  }

  /** Bytes that count. */
  long size() {
    return size;
  }

  /** Adds records after what counts; when it returns they are on the disk, all or none count. */
  void append(List<byte[]> records) throws IOException {
    ByteBuffer bytes = framed(records);
    try {
      FileChannel channel = writing();
      long end = size;
      while (bytes.hasRemaining()) {
        end += channel.write(bytes, end);
      }
      channel.force(true);
      size = end;
    } catch (IOException e) {
      close(); // an interrupted channel is closed for good; the next attempt opens another
      throw e;
    }
  }

  private FileChannel writing() throws IOException {
    FileChannel channel = writing;
    if (channel == null) {
      channel = FileChannel.open(file, StandardOpenOption.WRITE);
      writing = channel;
    }
    return channel;
  }

  /** Lets go of the file until the next record. */
  @Override
  public void close() throws IOException {
    FileChannel channel = writing;
    writing = null;
    if (channel != null) {
      channel.close();
    }
  }

  /** Some records from a place on, and the place behind them; what is torn ends them. */
  Read read(long from, int max) throws IOException {
    List<byte[]> records = new ArrayList<>();
    long at = from;
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ).position(from);
        DataInputStream in =
            new DataInputStream(
                new BufferedInputStream(Channels.newInputStream(channel), READ_AHEAD_BYTES))) {
      while (records.size() < max && at + HEAD_BYTES <= size) {
        int length = in.readInt();
        int checksum = in.readInt();
        if (length < 0 || length > RECORD_BYTES_MAX || at + HEAD_BYTES + length > size) {
          return new Read(records, at);
        }
        byte[] record = new byte[length];
        in.readFully(record);
        if (checksum(record) != checksum) {
          return new Read(records, at);
        }
        records.add(record);
        at += HEAD_BYTES + length;
      }
    }
    return new Read(records, at);
  }

  void delete() throws IOException {
    close();
    Files.deleteIfExists(file);
  }

  private static ByteBuffer framed(List<byte[]> records) {
    int total = records.stream().mapToInt(record -> record.length + HEAD_BYTES).sum();
    ByteBuffer bytes = ByteBuffer.allocate(total);
    for (byte[] record : records) {
      bytes.putInt(record.length).putInt(checksum(record)).put(record);
    }
    return bytes.flip();
  }

  private static int checksum(byte[] record) {
    CRC32C crc = new CRC32C();
    crc.update(record);
    return (int) crc.getValue();
  }

  /** Records and the place behind them. */
  record Read(List<byte[]> records, long end) {}
}
