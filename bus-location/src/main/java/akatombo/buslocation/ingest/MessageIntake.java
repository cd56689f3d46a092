package akatombo.buslocation.ingest;

import akatombo.buslocation.OperatorGrant;
import akatombo.buslocation.RejectionCode;
import akatombo.buslocation.VehicleId;
import akatombo.buslocation.ingest.DecodeOutcome.Decoded;
import akatombo.buslocation.ingest.DecodeOutcome.Entry;
import akatombo.buslocation.ingest.DecodeOutcome.Malformed;
import akatombo.buslocation.ingest.DecodeOutcome.TooMany;
import java.time.Duration;
import java.util.List;
import reactor.core.publisher.Mono;

/** The door for wires without requests: one JSON message of one vehicle. */
public final class MessageIntake {

  private static final int BYTES_MAX = 64 * 1024;

  private final ReportIntake intake;

  MessageIntake(ReportIntake intake) {
    this.intake = intake;
  }

  /** What became of a message. */
  public sealed interface Receipt {

    /** Each report was looked at; the true ones are safe. */
    record Taken() implements Receipt {}

    /** It will never be taken. */
    record Refused(String code) implements Receipt {}

    /** It may come again after the time. */
    record Later(Duration pause) implements Receipt {}
  }

  /**
   * Takes a message as of {@code POST /v1/operator/positions}.
   *
   * @param vehicle the only one it may speak of, as its operator writes it
   */
  public Mono<Receipt> take(byte[] json, OperatorGrant grant, String vehicle) {
    if (json.length > BYTES_MAX) {
      return Mono.just(new Receipt.Refused("too_large"));
    }
    Sender sender = Sender.of(grant);
    ReportScope scope = intake.scope(sender);
    if (!scope.hasTimetable()) {
      return Mono.just(new Receipt.Later(IngestProblems.TIMETABLE_WAIT));
    }
    VehicleId own =
        scope.vehicleId(vehicle, new ReportScope.RawHint(null, null, null, null, null, null));
    return switch (JsonReportDecoder.decode(json, scope.of(own))) {
      case Malformed malformed -> Mono.just(new Receipt.Refused("malformed"));
      case TooMany tooMany -> Mono.just(new Receipt.Refused("too_many"));
      case Decoded(List<Entry> entries) ->
          entries.stream().allMatch(entry -> isOf(own, entry))
              ? intake.take(entries, sender).map(MessageIntake::receipt)
              : Mono.just(new Receipt.Refused("vehicle_of_another_topic"));
    };
  }

  private static boolean isOf(VehicleId own, Entry entry) {
    return !(entry instanceof Entry.Read read) || read.report().vehicleId().equals(own);
  }

  private static Receipt receipt(IntakeOutcome outcome) {
    return switch (outcome) {
      case IntakeOutcome.Taken taken -> new Receipt.Taken();
      case IntakeOutcome.VehicleOfAnother other ->
          new Receipt.Refused(RejectionCode.VEHICLE_OF_ANOTHER_OPERATOR.text());
      case IntakeOutcome.VehicleOfAnotherDevice other ->
          new Receipt.Refused(RejectionCode.VEHICLE_OF_ANOTHER_OPERATOR.text());
      case IntakeOutcome.TooManyVehicles tooMany -> new Receipt.Refused("too_many_vehicles");
      case IntakeOutcome.Overloaded(Duration wait) -> new Receipt.Later(wait);
    };
  }
}
