package akatombo.buslocation.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import akatombo.buslocation.RejectionCode;
import akatombo.buslocation.ReportVerdict.Rejected;
import akatombo.buslocation.Town;
import akatombo.buslocation.ingest.DecodeOutcome.Decoded;
import akatombo.buslocation.ingest.DecodeOutcome.Entry;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

class CsvReportDecoderTest {

  private static final Instant NOW = Instant.parse("2027-03-31T23:02:00Z");
  private static final ReportScope SCOPE = new ReportScope("op", "t", Town.SCHEDULES, NOW);
  private static final String HEADER = "vehicle_id,timestamp,lat,lon\n";
  private static final String GOOD = "7,2027-04-01T08:00:00+09:00,34.81,134.5\n";

  @Test
  void refusesARowWithTooFewOrTooManyFieldsAndTakesTheOthers() {
    List<Entry> entries = decode(HEADER + GOOD + "7,2027-04-01T08:01:00\n" + "7,x,1,2,3\n" + GOOD);
    assertThat(entries.getFirst()).isInstanceOf(Entry.Read.class);
    assertThat(((Entry.Refused) entries.get(1)).index()).isOne();
    assertThat(refusal(entries.get(1)).code()).isEqualTo(RejectionCode.INVALID_ROW);
    assertThat(refusal(entries.get(1)).detail().text(false, ZoneId.of("Asia/Tokyo")))
        .isEqualTo("The row has 2 fields; the header has 4 columns.");
    assertThat(refusal(entries.get(2)).code()).isEqualTo(RejectionCode.INVALID_ROW);
    assertThat(entries.getLast()).isInstanceOf(Entry.Read.class);
  }

  private static Rejected refusal(Entry entry) {
    return ((Entry.Refused) entry).rejected();
  }

  private static List<Entry> decode(String csv) {
    DecodeOutcome outcome = CsvReportDecoder.decode(csv.getBytes(StandardCharsets.UTF_8), SCOPE);
    return ((Decoded) outcome).entries();
  }
}
