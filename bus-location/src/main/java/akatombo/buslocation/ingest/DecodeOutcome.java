package akatombo.buslocation.ingest;

import akatombo.buslocation.ReportVerdict.Rejected;
import akatombo.buslocation.VehicleReport;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a message holds. */
sealed interface DecodeOutcome {

  /** Reports, and entries that are none. */
  record Decoded(List<Entry> entries) implements DecodeOutcome {}

  /**
   * The message cannot be read.
   *
   * @param field path of the field at fault, if known
   * @param offset of the byte at fault, if known
   */
  record Malformed(@Nullable String field, @Nullable Long offset, String detail)
      implements DecodeOutcome {}

  /** More entries than a message may have. */
  record TooMany(int entries, int max) implements DecodeOutcome {}

  /** One entry of a message. */
  sealed interface Entry {

    /** Its place in the message. */
    int index();

    /** A report, and how good its sender says the position is. */
    record Read(int index, VehicleReport report, Fix fix) implements Entry {

      /** A report whose sender says nothing of its quality. */
      Read(int index, VehicleReport report) {
        this(index, report, Fix.UNKNOWN);
      }
    }

    /** Something that is no usable report. */
    record Refused(int index, Rejected rejected) implements Entry {}
  }
}
