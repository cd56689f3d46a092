package akatombo.buslocation.device;

import akatombo.buslocation.OperatorGrant;
import akatombo.buslocation.OperatorGrants;
import akatombo.buslocation.VehicleId;
import akatombo.buslocation.device.Enrolment.Outcome;
import akatombo.buslocation.device.Enrolment.Redemption;
import akatombo.buslocation.request.OwnAddress;
import akatombo.buslocation.request.Times;
import akatombo.gtfs.Feeds;
import java.net.URI;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Where an operator invites, rebinds and revokes devices, and a device redeems its code. */
final class DeviceHandler {

  private final OperatorGrants grants;
  private final Enrolment enrolment;
  private final Feeds feeds;
  private final Clock clock;

  DeviceHandler(OperatorGrants grants, Enrolment enrolment, Feeds feeds, Clock clock) {
    this.grants = grants;
    this.enrolment = enrolment;
    this.feeds = feeds;
    this.clock = clock;
  }

  /** {@code GET /v1/operator/devices}. */
  Mono<ServerResponse> list(ServerRequest request) {
    return grant()
        .flatMapMany(enrolment::list)
        .map(device -> json(device).of(device))
        .collectList()
        .flatMap(devices -> ServerResponse.ok().bodyValue(Map.of("devices", devices)));
  }

  private DeviceJson json(Device device) {
    return new DeviceJson(clock.instant(), Times.zone(feeds.current(), device.vehicle().feedId()));
  }

  /** {@code POST /v1/operator/devices}. */
  Mono<ServerResponse> invite(ServerRequest request) {
    return grant()
        .flatMap(grant ->
            request
                .bodyToMono(DeviceBodies.Invitation.class)
                .switchIfEmpty(missingBody("vehicleId"))
                .flatMap(body ->
                    enrolment
                        .invite(body.wish(feeds.current(), grant.feedId()), grant)
                        .flatMap(outcome -> invited(outcome, body.wantsKey(), request))));
  }

  /** {@code PUT /v1/operator/devices/{deviceId}/vehicle}. */
  Mono<ServerResponse> rebind(ServerRequest request) {
    return grant()
        .flatMap(grant ->
            request
                .bodyToMono(DeviceBodies.Binding.class)
                .switchIfEmpty(missingBody("vehicleId"))
                .map(body -> body.vehicle(feeds.current(), grant.feedId()))
                .flatMap(vehicle -> enrolment.rebind(id(request), vehicle, grant)))
        .flatMap(outcome -> changed(outcome, request));
  }

  /** {@code DELETE /v1/operator/devices/{deviceId}}. */
  Mono<ServerResponse> revoke(ServerRequest request) {
    return grant()
        .flatMap(grant -> enrolment.revoke(id(request), grant))
        .flatMap(wasThere ->
            wasThere
                ? ServerResponse.noContent().build()
                : Mono.error(DeviceProblems.unknown(request.pathVariable("deviceId"))));
  }

  /** {@code POST /v1/device-enrolments}. */
  Mono<ServerResponse> enrol(ServerRequest request) {
    return request
        .bodyToMono(DeviceBodies.Redemption.class)
        .switchIfEmpty(missingBody("code"))
        .flatMap(body -> enrolment.redeem(body.requiredCode(), body.key()))
        .flatMap(redemption -> enrolled(redemption, request));
  }

  private Mono<OperatorGrant> grant() {
    return grants.current().switchIfEmpty(Mono.error(DeviceProblems::notAnOperator));
  }

  private Mono<ServerResponse> invited(Outcome outcome, boolean wantsKey, ServerRequest request) {
    return outcome instanceof Outcome.Invited(Device device, String code)
        ? invited(device, code, wantsKey, request)
        : Mono.error(refusal(outcome, ""));
  }

  private Mono<ServerResponse> invited(
      Device device, String code, boolean wantsKey, ServerRequest request) {
    return wantsKey
        ? enrolment.redeem(code, null).flatMap(redemption -> enrolled(redemption, request))
        : ServerResponse.created(URI.create("/v1/operator/devices/" + device.id()))
            .cacheControl(CacheControl.noStore())
            .bodyValue(json(device).invited(device, code, OwnAddress.of(request)));
  }

  private Mono<ServerResponse> changed(Outcome outcome, ServerRequest request) {
    return outcome instanceof Outcome.Changed(Device device)
        ? ServerResponse.ok().bodyValue(json(device).of(device))
        : Mono.error(refusal(outcome, request.pathVariable("deviceId")));
  }

  private Mono<ServerResponse> enrolled(Redemption redemption, ServerRequest request) {
    return switch (redemption) {
      case Redemption.Enrolled(Device device, String key) ->
          ServerResponse.status(HttpStatus.CREATED)
              .cacheControl(CacheControl.noStore())
              .bodyValue(json(device).enrolled(device, key, OwnAddress.of(request)));
      case Redemption.NoSuchCode() -> Mono.error(DeviceProblems.codeNotUsable());
      case Redemption.PublicKeyMissing() -> Mono.error(DeviceProblems.publicKeyMissing());
    };
  }

  private static Throwable refusal(Outcome outcome, String id) {
    return switch (outcome) {
      case Outcome.VehicleOfAnother(VehicleId vehicle) -> DeviceProblems.vehicleOfAnother(vehicle);
      case Outcome.TooManyVehicles(int max) ->
          DeviceProblems.tooMany("too-many-vehicles", "vehicles", max);
      case Outcome.TooManyDevices(int max) ->
          DeviceProblems.tooMany("too-many-devices", "devices", max);
      case Outcome.Unknown() -> DeviceProblems.unknown(id);
      case Outcome.Invited invited -> new IllegalStateException("an invitation is no refusal");
      case Outcome.Changed changed -> new IllegalStateException("a change is no refusal");
    };
  }

  private static <T> Mono<T> missingBody(String field) {
    return Mono.error(() -> DeviceProblems.invalid(field, "A body is required."));
  }

  private static UUID id(ServerRequest request) {
    String text = request.pathVariable("deviceId");
    try {
      return UUID.fromString(text);
    } catch (IllegalArgumentException e) {
      throw DeviceProblems.unknown(text);
    }
  }
}
