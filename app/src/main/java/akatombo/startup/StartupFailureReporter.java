package akatombo.startup;

import akatombo.city.InvalidCityException;
import akatombo.routing.planner.PlannerMissingException;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.core.annotation.Order;

/**
 * Prints why the service cannot start in one line; faults nobody foresaw keep their stack trace.
 */
@Order(0)
final class StartupFailureReporter implements SpringBootExceptionReporter {

  @Override
  public boolean reportException(Throwable failure) {
    Optional<String> reason =
        Stream.<Throwable>iterate(failure, cause -> cause != null, Throwable::getCause)
            .flatMap(cause -> reason(cause).stream())
            .findFirst();
    reason.ifPresent(text -> Console.error("akatombo cannot start: " + text));
    return reason.isPresent();
  }

  private static Optional<String> reason(Throwable cause) {
    return switch (cause) {
      case StartupFailure known -> Optional.ofNullable(known.getMessage());
      case InvalidCityException known -> Optional.ofNullable(known.getMessage());
      case PlannerMissingException known -> Optional.ofNullable(known.getMessage());
      case PortInUseException known -> Optional.of(portInUse(known.getPort()));
      default -> Optional.empty();
    };
  }

  static String portInUse(int port) {
    return "port %d is in use; stop the other program or choose one with --server.port=8081"
        .formatted(port);
  }
}
