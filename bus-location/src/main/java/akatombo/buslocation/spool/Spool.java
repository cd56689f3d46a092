package akatombo.buslocation.spool;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;
import reactor.core.publisher.MonoSink;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/**
 * A bounded queue of records on disk. Whoever adds records is told when they are safe; what comes
 * while the disk works is written together, so a thousand senders wait for one write. Records stay
 * until they are taken off; after a crash those of the last file may come once more.
 */
public final class Spool implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Spool.class);
  private static final String SUFFIX = ".spool";
  private static final long SEGMENT_BYTES = 8L << 20;

  /** A file with nothing left in it is ended at this size, not to keep what is taken off. */
  private static final long EMPTIED_BYTES = 1L << 20;

  private final Path folder;
  private final long bytesMax;
  private final Scheduler disk = Schedulers.newSingle("spool", true);
  private final Queue<byte[]> added = new ConcurrentLinkedQueue<>();
  private final Queue<MonoSink<Void>> asking = new ConcurrentLinkedQueue<>();
  private final AtomicBoolean scheduled = new AtomicBoolean();
  private final AtomicLong bytes = new AtomicLong();
  private final AtomicLong waiting = new AtomicLong();

  // Only the disk's thread touches these.
  private final Deque<Segment> segments = new ArrayDeque<>();
  private final List<byte[]> unwritten = new ArrayList<>();
  private long number;
  private long taken;
  private long readTo;

  private Spool(Path folder, long bytesMax) {
    this.folder = folder;
    this.bytesMax = bytesMax;
  }

  /**
   * Opens the spool of a folder with all that is left in it.
   *
   * @param bytesMax on the disk, at most
   */
  public static Spool open(Path folder, long bytesMax) throws IOException {
    Files.createDirectories(folder);
    Spool spool = new Spool(folder, bytesMax);
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(f -> f.toString().endsWith(SUFFIX)).sorted().toList()) {
        spool.found(Segment.existing(file));
      }
    }
    return spool;
  }

  private void found(Segment segment) throws IOException {
    segments.add(segment);
    bytes.addAndGet(segment.size());
    waiting.addAndGet(segment.read(0, Integer.MAX_VALUE).records().size());
    String name = String.valueOf(segment.file().getFileName());
    number = Long.parseLong(name.substring(0, name.length() - SUFFIX.length()));
  }

  /** Whether that much can be added without going beyond the bound. */
  public boolean hasRoomFor(long more) {
    return bytes.get() + more <= bytesMax;
  }

  /** Records not taken off yet. */
  public long waiting() {
    return waiting.get();
  }

  /** Bytes on the disk and on the way to it. */
  public long bytes() {
    return bytes.get();
  }

  /** Adds a record; it is safe when {@link #safe()}, asked after this, completes. */
  public void add(byte[] record) {
    bytes.addAndGet(record.length);
    waiting.incrementAndGet();
    added.add(record);
  }

  /** Completes when all that was added before is on the disk; an error when it cannot be. */
  public Mono<Void> safe() {
    return Mono.<Void>create(
            sink -> {
              asking.add(sink);
              if (scheduled.compareAndSet(false, true)) {
                var _ = disk.schedule(this::write);
              }
            })
        // What comes after, such as an answer, must not keep the disk waiting.
        .publishOn(Schedulers.parallel());
  }

  /** The oldest records, which stay until {@link #takeOff}. */
  public Mono<List<byte[]>> oldest(int max) {
    return Mono.fromCallable(() -> read(max)).subscribeOn(disk);
  }

  /** Takes off what {@link #oldest} gave last. */
  public Mono<Void> takeOff(int records) {
    return Mono.<Void>fromCallable(
            () -> {
              waiting.addAndGet(-records);
              taken = readTo;
              dropEmptied();
              return null;
            })
        .subscribeOn(disk);
  }

  /** Ends after what it has begun to write. */
  @Override
  public void close() {
    if (!disk.isDisposed()) {
      var _ = disk.schedule(this::end);
    }
  }

  private void end() {
    try {
      letGo();
    } catch (IOException e) {
      LOG.warn("{} cannot be closed: {}", folder, e.toString());
    }
    disk.dispose();
  }

  private void letGo() throws IOException {
    Segment last = segments.peekLast();
    if (last != null) {
      last.close();
    }
  }

  private void write() {
    scheduled.set(false);
    List<MonoSink<Void>> sinks = new ArrayList<>();
    for (MonoSink<Void> sink = asking.poll(); sink != null; sink = asking.poll()) {
      sinks.add(sink);
    }
    try {
      writeAdded();
      sinks.forEach(MonoSink::success);
    } catch (IOException e) {
      LOG.warn("{} cannot be written: {}", folder, e.toString());
      sinks.forEach(sink -> sink.error(new IOException("the spool cannot be written", e)));
    }
  }

  private void writeAdded() throws IOException {
    for (byte[] record = added.poll(); record != null; record = added.poll()) {
      unwritten.add(record);
    }
    if (unwritten.isEmpty()) {
      return;
    }
    Segment segment = segments.peekLast();
    if (segment == null || segment.size() >= SEGMENT_BYTES) {
      segment = next();
    }
    long before = segment.size();
    segment.append(unwritten);
    long payload = unwritten.stream().mapToLong(record -> record.length).sum();
    bytes.addAndGet(segment.size() - before - payload);
    unwritten.clear();
  }

  private Segment next() throws IOException {
    letGo();
    number++;
    Segment segment = Segment.create(folder.resolve("%016d%s".formatted(number, SUFFIX)));
    segments.add(segment);
    return segment;
  }

  private List<byte[]> read(int max) throws IOException {
    while (true) {
      Segment first = segments.peekFirst();
      if (first == null) {
        return List.of();
      }
      Segment.Read read = first.read(taken, max);
      readTo = read.end();
      if (!read.records().isEmpty() || segments.size() == 1) {
        return read.records();
      }
      drop(first);
    }
  }

  private void dropEmptied() throws IOException {
    Segment first = segments.peekFirst();
    if (first != null
        && taken >= first.size()
        && (segments.size() > 1 || first.size() >= EMPTIED_BYTES)) {
      drop(first);
    }
  }

  private void drop(Segment first) throws IOException {
    first.delete();
    bytes.addAndGet(-first.size());
    segments.removeFirst();
    taken = 0;
    readTo = 0;
  }

  /** Deletes files with nothing left in them, so that the next start has nothing to repeat. */
  public Mono<Void> tidy() {
    return Mono.<Void>fromCallable(
            () -> {
              while (!segments.isEmpty() && waiting.get() == 0 && unwritten.isEmpty()) {
                drop(segments.getFirst());
              }
              return null;
            })
        .subscribeOn(disk);
  }
}
