package akatombo.buslocation.web;

import akatombo.buslocation.PlainRouteRules;
import akatombo.buslocation.PlainRoutes;
import akatombo.buslocation.RequestAllowance;
import akatombo.gtfs.Language;
import io.netty.handler.codec.http.HttpHeaderNames;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.reactivestreams.Publisher;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.reactor.netty.NettyRouteProvider;
import org.springframework.web.ErrorResponseException;
import reactor.netty.http.server.HttpServerRequest;
import reactor.netty.http.server.HttpServerResponse;
import reactor.netty.http.server.HttpServerRoutes;

/**
 * Serves what a whole city asks every few seconds, by the shortest way: departures and vehicles.
 *
 * <p>A handler behind Spring's chain costs about 140 µs more for each request.
 */
final class PlainReads implements NettyRouteProvider {

  private static final String DEPARTURES = "/v1/stops/{id}/departures";
  private static final String VEHICLES = "/v1/vehicles";
  private static final String STREAM = "/v1/vehicles/stream";

  private static final Logger LOG = LoggerFactory.getLogger(PlainReads.class);

  private final Views views;
  private final PlainReply reply;
  private final VehicleStream stream;
  private final RequestAllowance allowance;
  private final PlainRouteRules rules;
  private final RecentVehicles recent = new RecentVehicles();

  PlainReads(
      Views views,
      PlainReply reply,
      VehicleStream stream,
      RequestAllowance allowance,
      PlainRouteRules rules) {
    this.views = views;
    this.allowance = allowance;
    this.rules = rules;
    this.reply = reply;
    this.stream = stream;
  }

  /** What is served here, for the table of routes and roles. */
  static PlainRoutes table() {
    return new PlainRoutes(
        List.of(
            new PlainRoutes.PlainRoute("GET", DEPARTURES),
            new PlainRoutes.PlainRoute("GET", VEHICLES),
            new PlainRoutes.PlainRoute("GET", STREAM)));
  }

  @Override
  public HttpServerRoutes apply(HttpServerRoutes routes) {
    var departures = guarded(DEPARTURES, this::departures);
    var vehicles = guarded(VEHICLES, this::vehicles);
    return routes
        .get(STREAM, guarded(STREAM, stream::open))
        .head(STREAM, guarded(STREAM, stream::head))
        .get(DEPARTURES, departures)
        .head(DEPARTURES, departures)
        .get(VEHICLES, vehicles)
        .head(VEHICLES, vehicles);
  }

  private Publisher<Void> departures(Exchange exchange) {
    Parameters parameters = exchange.parameters();
    View view = views.now(language(exchange, parameters));
    DeparturesAnswer.Query query =
        DeparturesAnswer.Query.read(view, exchange.variable("id"), parameters);
    return reply.send(exchange, DeparturesAnswer.of(view, query));
  }

  private Publisher<Void> vehicles(Exchange exchange) {
    Parameters parameters = exchange.parameters();
    View view = views.now(language(exchange, parameters));
    return reply.send(
        exchange, recent.of(view, VehicleFilter.read(view, parameters), exchange.media()));
  }

  private Language language(Exchange exchange, Parameters parameters) {
    return views.language(parameters.language(), exchange.header(HttpHeaderNames.ACCEPT_LANGUAGE));
  }

  private BiFunction<HttpServerRequest, HttpServerResponse, Publisher<Void>> guarded(
      String path, Function<Exchange, Publisher<Void>> read) {
    return (request, response) -> {
      Exchange exchange = new Exchange(request, response, path, System.nanoTime());
      try {
        if (!allowance.take(request.remoteAddress())) {
          throw ReadProblem.TOO_MANY_REQUESTS.with(Map.of());
        }
        rules.check(path, exchange.query());
        return read.apply(exchange);
      } catch (ErrorResponseException refusal) {
        return reply.refuse(exchange, refusal);
      } catch (RuntimeException bug) {
        LOG.error("{} failed", request.uri(), bug);
        return reply.refuse(exchange, ReadProblem.INTERNAL.with(Map.of()));
      }
    };
  }
}
