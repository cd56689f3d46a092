package akatombo.tourism.hours;

import akatombo.gtfs.GeoPoint;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/** When the sun rises and sets at a place, to a minute or two (Meeus, low accuracy). */
record Sun(GeoPoint place, ZoneId zone) {

  private static final double J1970 = 2_440_587.5;
  private static final double J2000 = 2_451_545;
  private static final double OBLIQUITY = Math.toRadians(23.4397);

  /** What the sun does, and how high it then stands. */
  enum Event {
    DAWN(-6, 5 * 60 + 30),
    SUNRISE(-0.833, 6 * 60),
    SUNSET(-0.833, 18 * 60),
    DUSK(-6, 18 * 60 + 30);

    private final double altitude;
    private final int usualMinutes;

    Event(double altitude, int usualMinutes) {
      this.altitude = Math.toRadians(altitude);
      this.usualMinutes = usualMinutes;
    }

    private boolean isMorning() {
      return this == DAWN || this == SUNRISE;
    }
  }

  /** Minutes after midnight; the usual time where the sun does not get there that day. */
  int minutes(Event event, LocalDate day) {
    double west = -place.lon() / 360;
    double days = day.toEpochDay() + J1970 + 0.5 - J2000;
    double noon = transit(Math.rint(days - west) + west);
    double at = noon;
    // The declination is that of the moment itself, which is what is sought: twice is enough.
    for (int i = 0; i < 2; i++) {
      double half = hourAngle(event, at - J2000) / (2 * Math.PI);
      at = event.isMorning() ? noon - half : noon + half;
    }
    return Double.isNaN(at) ? event.usualMinutes : minuteOfDay(at);
  }

  private double hourAngle(Event event, double day) {
    double declination = Math.asin(Math.sin(OBLIQUITY) * Math.sin(longitude(anomaly(day))));
    double lat = Math.toRadians(place.lat());
    return Math.acos(
        (Math.sin(event.altitude) - Math.sin(lat) * Math.sin(declination))
            / (Math.cos(lat) * Math.cos(declination)));
  }

  private static double anomaly(double day) {
    return Math.toRadians(357.5291 + 0.98560028 * day);
  }

  private static double longitude(double anomaly) {
    double center =
        1.9148 * Math.sin(anomaly) + 0.02 * Math.sin(2 * anomaly) + 0.0003 * Math.sin(3 * anomaly);
    return anomaly + Math.toRadians(center + 102.9372) + Math.PI;
  }

  private static double transit(double day) {
    double anomaly = anomaly(day);
    return J2000 + day + 0.0053 * Math.sin(anomaly) - 0.0069 * Math.sin(2 * longitude(anomaly));
  }

  private int minuteOfDay(double julianDay) {
    ZonedDateTime at = Instant.ofEpochSecond(Math.round((julianDay - J1970) * 86_400)).atZone(zone);
    return at.getHour() * 60 + at.getMinute();
  }
}
