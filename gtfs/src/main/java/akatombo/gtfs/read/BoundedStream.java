package akatombo.gtfs.read;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongSupplier;

/** Refuses to go on when a file grows beyond what its compressed bytes or the archive may give. */
final class BoundedStream extends FilterInputStream {

  private final String name;
  private final LongSupplier compressedBytes;
  private final ReadLimits limits;
  private final Budget budget;
  private long count;

  /** {@code compressedBytes} says how many bytes of the entry have been taken in so far. */
  BoundedStream(
      InputStream in, String name, LongSupplier compressedBytes, ReadLimits limits, Budget budget) {
    super(in);
    this.name = name;
    this.compressedBytes = compressedBytes;
    this.limits = limits;
    this.budget = budget;
  }

  @Override
  public int read() throws IOException {
    int b = in.read();
    if (b >= 0) {
      took(1);
    }
    return b;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    int n = in.read(bytes, offset, length);
    if (n > 0) {
      took(n);
    }
    return n;
  }

  @Override
  public long skip(long n) throws IOException {
    long skipped = in.skip(n);
    took(skipped);
    return skipped;
  }

  @Override
  public boolean markSupported() {
    return false;
  }

  private void took(long n) throws FeedRefusedException {
    count += n;
    if (!budget.take(n)) {
      throw new FeedRefusedException(
          NoticeCode.TOO_MANY_BYTES, name, Long.toString(limits.totalBytes()));
    }
    if (count > limits.ratioFloorBytes() && count / limits.ratio() > compressedBytes.getAsLong()) {
      throw new FeedRefusedException(NoticeCode.COMPRESSED_TOO_MUCH, name, limits.ratio() + ":1");
    }
  }
}
