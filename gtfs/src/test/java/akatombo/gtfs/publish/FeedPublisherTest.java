package akatombo.gtfs.publish;

import static org.assertj.core.api.Assertions.assertThat;

import akatombo.gtfs.FeedVersion;
import akatombo.gtfs.Schedule;
import akatombo.gtfs.check.FeedIntake;
import akatombo.gtfs.index.ScheduleBuilder;
import akatombo.gtfs.read.FeedContent;
import akatombo.gtfs.read.FeedSource;
import akatombo.gtfs.read.ReadOutcome;
import akatombo.gtfs.refresh.FeedText;
import akatombo.gtfs.shift.WeekShift;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FeedPublisherTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

  @TempDir Path temp;

  @Test
  void publishesColumnsOfTheReferenceOnly() {
    Path zip = publish(FeedText.town());

    assertThat(PublishedZip.lines(zip, "stops.txt"))
        .containsExactly(
            "stop_id,stop_name,stop_lat,stop_lon,zone_id",
            "S1,駅前,34.8600,134.5400,Z1",
            "S2,城下,34.8700,134.5500,Z1",
            "S3,公園,34.8800,134.5600,Z2");
  }

  @Test
  void writesInterpolatedTimesAsApproximate() {
    assertThat(PublishedZip.lines(publish(FeedText.town()), "stop_times.txt"))
        .containsSubsequence(
            "trip_id,arrival_time,departure_time,stop_id,stop_sequence,timepoint",
            "T1,08:00:00,08:00:00,S1,1,",
            "T1,08:10:00,08:10:00,S2,2,0",
            "T1,08:20:00,08:20:00,S3,3,",
            "T2,24:10:00,24:10:00,S1,1,");
  }

  @Test
  void leavesOutRowsThatTheScheduleDoesNotHave() {
    Path zip =
        publish(
            FeedText.town()
                .with(
                    "trips.txt",
                    "route_id,service_id,trip_id,trip_headsign",
                    "R,WD,T1,公園",
                    "NOWHERE,WD,T2,公園")
                .with(
                    "transfers.txt",
                    "from_stop_id,to_stop_id,transfer_type",
                    "S1,S2,0",
                    "S1,GONE,0"));

    assertThat(PublishedZip.lines(zip, "trips.txt")).hasSize(2);
    assertThat(PublishedZip.lines(zip, "stop_times.txt"))
        .hasSize(4)
        .noneMatch(l -> l.startsWith("T2"));
    assertThat(PublishedZip.lines(zip, "transfers.txt"))
        .containsExactly("from_stop_id,to_stop_id,transfer_type", "S1,S2,0");
  }

  @Test
  void writesTripsOfFrequenciesOutWithTheSchedulesIds() {
    FeedText feed =
        FeedText.town()
            .with(
                "frequencies.txt",
                "trip_id,start_time,end_time,headway_secs,exact_times",
                "T1,23:50:00,24:20:00,900,1");
    Path zip = publish(feed);

    assertThat(PublishedZip.names(zip)).doesNotContain("frequencies.txt");
    assertThat(PublishedZip.lines(zip, "trips.txt"))
        .containsExactly(
            "route_id,service_id,trip_id,trip_headsign",
            "R,WD,T1@235000,公園",
            "R,WD,T1@240500,公園",
            "R,WD,T2,公園");
    assertThat(PublishedZip.lines(zip, "stop_times.txt"))
        .contains("T1@240500,24:15:00,24:15:00,S2,2,0", "T1@240500,24:25:00,24:25:00,S3,3,");
  }

  @Test
  void movesCalendarsAndFeedInfoAlike() {
    FeedText feed =
        FeedText.town()
            .from("20190401", "20200331")
            .with("calendar_dates.txt", "service_id,date,exception_type", "WD,20190506,2")
            .with(
                "feed_info.txt",
                "feed_publisher_name,feed_publisher_url,feed_lang,feed_start_date,feed_end_date",
                "町,https://example.com,ja,20190401,20200331");

    Path zip = publish(feed, 52);

    assertThat(PublishedZip.lines(zip, "calendar.txt"))
        .last()
        .isEqualTo("WD,1,1,1,1,1,1,1,20200330,20210330");
    assertThat(PublishedZip.lines(zip, "calendar_dates.txt")).last().isEqualTo("WD,20200504,2");
    assertThat(PublishedZip.lines(zip, "feed_info.txt"))
        .last()
        .asString()
        .contains(",20200330,20210330,");
  }

  @Test
  void makesAFeedInfoWhereThereIsNone() {
    assertThat(
            PublishedZip.lines(publish(FeedText.town().without("feed_info.txt")), "feed_info.txt"))
        .last()
        .isEqualTo("町営バス,https://example.com,ja,,20260101,20271231,0123abcd,,");
  }

  @Test
  void turnsOldJapaneseTranslationsIntoTheReferencesLayout() {
    FeedText feed =
        FeedText.town()
            .with("translations.txt", "trans_id,lang,translation", "公園,en,Park", "公園,ja-Hrkt,こうえん");

    assertThat(PublishedZip.lines(publish(feed), "translations.txt"))
        .contains("stops,stop_name,en,Park,,,公園", "trips,trip_headsign,ja-Hrkt,こうえん,,,公園");
  }

  @Test
  void passesJapaneseFilesOn() {
    FeedText feed = FeedText.town().with("office_jp.txt", "office_id,office_name", "O1,本社");

    assertThat(PublishedZip.lines(publish(feed), "office_jp.txt"))
        .containsExactly("office_id,office_name", "O1,本社");
  }

  @Test
  void leavesValuesEmptyThatAreNone() {
    FeedText feed =
        FeedText.town()
            .with(
                "routes.txt",
                "route_id,agency_id,route_short_name,route_type,route_color,route_sort_order",
                "R,A,1,3,reddish,first");

    assertThat(PublishedZip.lines(publish(feed), "routes.txt")).last().isEqualTo("R,A,1,3,,");
  }

  @Test
  void givesTheSameBytesForTheSameFeed() throws IOException {
    Path first = publish(FeedText.town());
    Path second = publish(FeedText.town());

    assertThat(second).isNotEqualTo(first);
    assertThat(Files.mismatch(first, second)).isEqualTo(-1);
  }

  @Test
  void readsBackToTheSameSchedule() {
    FeedText feed =
        FeedText.town()
            .with(
                "frequencies.txt",
                "trip_id,start_time,end_time,headway_secs",
                "T1,06:00:00,09:00:00,1200");
    Path source = write(feed);
    Path zip = publish(feed);

    assertThat(ScheduleText.of(schedule(read(zip))))
        .isEqualTo(ScheduleText.of(schedule(read(source))));
  }

  private Path publish(FeedText feed) {
    return publish(feed, 0);
  }

  private Path publish(FeedText feed, int weeks) {
    try {
      Path source = write(feed);
      FeedContent content = WeekShift.move(read(source), weeks);
      Path target = Files.createTempFile(temp, "published", ".zip");
      assertThat(FeedPublisher.publish(source, content, schedule(content), target)).hasSize(64);
      return target;
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private Path write(FeedText feed) {
    try {
      return Files.write(Files.createTempFile(temp, "source", ".zip"), feed.zip());
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static FeedContent read(Path zip) {
    ReadOutcome outcome = FeedIntake.take(FeedSource.of(zip), "town", TODAY);
    assertThat(outcome).isInstanceOf(ReadOutcome.Read.class);
    return ((ReadOutcome.Read) outcome).content();
  }

  private static Schedule schedule(FeedContent content) {
    return ScheduleBuilder.build(
        content,
        new FeedVersion("town", "0123abcd".repeat(8), null, Instant.parse("2026-11-22T03:00:00Z")));
  }
}
