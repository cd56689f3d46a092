package akatombo.buslocation.device;

import akatombo.buslocation.VehicleId;
import akatombo.buslocation.request.Refusals;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponseException;

/** The problems of enrolment. */
final class DeviceProblems {

  private DeviceProblems() {}

  static ErrorResponseException invalid(String field, String detail) {
    return Refusals.of(HttpStatus.BAD_REQUEST, "invalid-parameter", detail, Map.of("field", field));
  }

  static ErrorResponseException notAnOperator() {
    return Refusals.of(
        HttpStatus.FORBIDDEN, "not-an-operator", "Only an operator has devices.", Map.of());
  }

  static ErrorResponseException vehicleOfAnother(VehicleId vehicle) {
    return Refusals.of(
        HttpStatus.FORBIDDEN,
        "vehicle-of-another-operator",
        "vehicle " + vehicle + " belongs to another operator",
        Map.of("vehicleId", vehicle.text()));
  }

  static ErrorResponseException tooMany(String code, String what, int max) {
    return Refusals.of(
        HttpStatus.UNPROCESSABLE_CONTENT,
        code,
        "an operator may have " + max + " " + what,
        Map.of("max", max));
  }

  /** The same for a device of somebody else: nobody learns which ids there are. */
  static ErrorResponseException unknown(String id) {
    return Refusals.of(
        HttpStatus.NOT_FOUND, "not-found", "There is no such device.", Map.of("id", id));
  }

  static ErrorResponseException codeNotUsable() {
    return Refusals.of(
        HttpStatus.NOT_FOUND,
        "enrolment-code-not-usable",
        "There is no such code, or it has been used, or its time is over.",
        Map.of());
  }

  static ErrorResponseException publicKeyMissing() {
    return Refusals.of(
        HttpStatus.UNPROCESSABLE_CONTENT,
        "public-key-missing",
        "This device signs its requests, so it must give its public key.",
        Map.of("field", "publicKey"));
  }
}
