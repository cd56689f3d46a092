package akatombo.startup;

import akatombo.city.InvalidCityException;
import akatombo.routing.planner.PlannerMissingException;
import akatombo.tourism.InvalidContentException;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.boot.context.properties.bind.BindException;
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
      case InvalidContentException known -> Optional.ofNullable(known.getMessage());
      case PlannerMissingException known -> Optional.ofNullable(known.getMessage());
      case BindException known -> Optional.of(wrongSetting(known));
      case PortInUseException known -> Optional.of(portInUse(known.getPort()));
      default -> Optional.empty();
    };
  }

  private static String wrongSetting(BindException failure) {
    Throwable root = failure;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    String name = failure.getName().toString();
    String reason = String.valueOf(root.getMessage());
    // A record that refuses its values has named the setting itself.
    return reason.startsWith(name) ? reason : "setting %s: %s".formatted(name, reason);
  }

  static String portInUse(int port) {
    return "port %d is in use; stop the other program or choose one with --server.port=8081"
        .formatted(port);
  }
}
