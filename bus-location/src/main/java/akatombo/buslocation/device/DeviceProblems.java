package akatombo.buslocation.device;

import akatombo.buslocation.VehicleId;
import java.net.URI;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/** The problems of enrolment. */
final class DeviceProblems {

  private DeviceProblems() {}

  static ErrorResponseException invalid(String field, String detail) {
    return problem(HttpStatus.BAD_REQUEST, "invalid-parameter", detail, Map.of("field", field));
  }

  static ErrorResponseException notAnOperator() {
    return problem(
        HttpStatus.FORBIDDEN, "not-an-operator", "Only an operator has devices.", Map.of());
  }

  static ErrorResponseException vehicleOfAnother(VehicleId vehicle) {
    return problem(
        HttpStatus.FORBIDDEN,
        "vehicle-of-another-operator",
        "vehicle " + vehicle + " belongs to another operator",
        Map.of("vehicleId", vehicle.text()));
  }

  static ErrorResponseException tooMany(String code, String what, int max) {
    return problem(
        HttpStatus.UNPROCESSABLE_CONTENT,
        code,
        "an operator may have " + max + " " + what,
        Map.of("max", max));
  }

  /** The same for a device of somebody else: nobody learns which ids there are. */
  static ErrorResponseException unknown(String id) {
    return problem(HttpStatus.NOT_FOUND, "not-found", "There is no such device.", Map.of("id", id));
  }

  static ErrorResponseException codeNotUsable() {
    return problem(
        HttpStatus.NOT_FOUND,
        "enrolment-code-not-usable",
        "There is no such code, or it has been used, or its time is over.",
        Map.of());
  }

  static ErrorResponseException publicKeyMissing() {
    return problem(
        HttpStatus.UNPROCESSABLE_CONTENT,
        "public-key-missing",
        "This device signs its requests, so it must give its public key.",
        Map.of("field", "publicKey"));
  }

  private static ErrorResponseException problem(
      HttpStatus status, String code, String detail, Map<String, Object> facts) {
    ProblemDetail body = ProblemDetail.forStatusAndDetail(status, detail);
    body.setType(URI.create("/problems/" + code));
    facts.forEach(body::setProperty);
    return new ErrorResponseException(status, body, null);
  }
}
