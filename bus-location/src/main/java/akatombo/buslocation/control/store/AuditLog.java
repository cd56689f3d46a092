package akatombo.buslocation.control.store;

import akatombo.buslocation.OperatorGrant;
import akatombo.buslocation.control.AuditEntry;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The trail of who decided what, a chain of hashes that can only grow. */
public final class AuditLog {

  /** Any number that no other lock of this database uses. */
  private static final long LOCK = 0x616b61_01L;

  private final DatabaseClient database;

  public AuditLog(DatabaseClient database) {
    this.database = database;
  }

  /** Makes writers of decisions wait for each other until the transaction ends. */
  public Mono<Void> lock() {
    return database.sql("SELECT pg_advisory_xact_lock(" + LOCK + ")").then();
  }

  /** Adds an entry, within a transaction that holds the lock. */
  public Mono<Void> append(Instant now, String actor, AuditEntry.Act act) {
    return head()
        .map(head ->
            AuditEntry.after(
                head.number, head.hash, now.truncatedTo(ChronoUnit.MICROS), actor, act))
        .flatMap(entry -> insert(entry).then(moveHead(entry)));
  }

  /**
   * Entries, the newest first.
   *
   * @param actor the only operator wanted, with its people; null for all
   * @param before only those with a smaller number
   */
  public Flux<AuditEntry> list(@Nullable String actor, long before, int limit) {
    return database
        .sql(
            "SELECT * FROM bus_location.audit_log WHERE number < :before"
                + " AND (CAST(:actor AS text) = '' OR actor = :actor"
                + " OR starts_with(actor, :actor || '"
                + OperatorGrant.PERSON_MARK
                + "'))"
                + " ORDER BY number DESC LIMIT :limit")
        .bind("before", before)
        .bind("actor", actor == null ? "" : actor)
        .bind("limit", limit)
        .map(AuditLog::entry)
        .all();
  }

  /** The details of all entries on a subject, the newest first. */
  public Flux<String> details(String subject) {
    return database
        .sql("SELECT detail FROM bus_location.audit_log WHERE subject = $1 ORDER BY number DESC")
        .bind(0, subject)
        .map(row -> ChangeStore.text(row, "detail"))
        .all();
  }

  /** Reads the whole chain again. */
  public Mono<Verification> verify() {
    return database
        .sql("SELECT * FROM bus_location.audit_log ORDER BY number")
        .map(AuditLog::entry)
        .all()
        .reduceWith(Walk::new, Walk::step)
        .zipWith(head(), Walk::end);
  }

  /** The number and hash of the newest entry. */
  private record Head(long number, String hash) {}

  /**
   * What became of a check.
   *
   * @param entries that are there
   * @param firstWrong the first number at which something was changed or is missing; null when all
   *     is well
   */
  public record Verification(long entries, @Nullable Long firstWrong) {}

  private Mono<Head> head() {
    return database
        .sql("SELECT number, hash FROM bus_location.audit_head")
        .map(row ->
            new Head(
                Objects.requireNonNull(row.get("number", Long.class)),
                ChangeStore.text(row, "hash")))
        .one();
  }

  private Mono<Long> insert(AuditEntry entry) {
    return database
        .sql(
            """
            INSERT INTO bus_location.audit_log
              (number, at, actor, action, subject, detail, previous, hash)
            VALUES (:number, :at, :actor, :action, :subject, :detail, :previous, :hash)
            """)
        .bind("number", entry.number())
        .bind("at", entry.at())
        .bind("actor", entry.actor())
        .bind("action", entry.action())
        .bind("subject", entry.subject())
        .bind("detail", entry.detail())
        .bind("previous", entry.previous())
        .bind("hash", entry.hash())
        .fetch()
        .rowsUpdated();
  }

  private Mono<Void> moveHead(AuditEntry entry) {
    return database
        .sql("UPDATE bus_location.audit_head SET number = :number, hash = :hash")
        .bind("number", entry.number())
        .bind("hash", entry.hash())
        .then();
  }

  private static AuditEntry entry(Readable row) {
    return new AuditEntry(
        Objects.requireNonNull(row.get("number", Long.class)),
        ChangeStore.time(row, "at"),
        ChangeStore.text(row, "actor"),
        ChangeStore.text(row, "action"),
        ChangeStore.text(row, "subject"),
        ChangeStore.text(row, "detail"),
        ChangeStore.text(row, "previous"),
        ChangeStore.text(row, "hash"));
  }

  /** Goes from the first entry to the last. */
  private record Walk(long entries, long number, String hash, @Nullable Long firstWrong) {

    Walk() {
      this(0, 0, AuditEntry.START, null);
    }

    Walk step(AuditEntry entry) {
      boolean right = firstWrong != null || entry.follows(number, hash);
      Long wrong = right ? firstWrong : Long.valueOf(number + 1);
      return new Walk(entries + 1, entry.number(), entry.hash(), wrong);
    }

    Verification end(Head head) {
      boolean complete = head.number == number && head.hash.equals(hash);
      Long wrong = firstWrong != null || complete ? firstWrong : Long.valueOf(number + 1);
      return new Verification(entries, wrong);
    }
  }
}
