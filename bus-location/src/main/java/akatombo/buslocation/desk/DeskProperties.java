package akatombo.buslocation.desk;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When an operator's office is told.
 *
 * @param veryLateAfter a longer delay needs attention
 * @param earlyAfter so much ahead of the timetable needs attention
 * @param missedFor a vehicle that was on no trip is missed for so long after its last position
 * @param ghostAfter a trip without a vehicle is a ghost so long after its departure
 * @param frequentUpTo headways are told of routes whose scheduled headway is at most this
 * @param holdMax longest wait that is advised to a bunched bus
 */
@ConfigurationProperties("akatombo.bus-location.desk")
record DeskProperties(
    @DefaultValue("15m") Duration veryLateAfter,
    @DefaultValue("1m") Duration earlyAfter,
    @DefaultValue("2h") Duration missedFor,
    @DefaultValue("5m") Duration ghostAfter,
    @DefaultValue("30m") Duration frequentUpTo,
    @DefaultValue("3m") Duration holdMax) {

  DeskProperties {
    for (Duration duration :
        List.of(veryLateAfter, earlyAfter, missedFor, ghostAfter, frequentUpTo, holdMax)) {
      if (duration.isNegative()) {
        throw new IllegalArgumentException(
            "akatombo.bus-location.desk: no duration may be negative");
      }
    }
  }
}
