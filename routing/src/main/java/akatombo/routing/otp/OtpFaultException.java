package akatombo.routing.otp;

/** OTP answered with something that no OTP of this version should; a fault, not an outcome. */
final class OtpFaultException extends RuntimeException {

  private static final long serialVersionUID = 1;

  OtpFaultException(String message) {
    super(message);
  }
}
