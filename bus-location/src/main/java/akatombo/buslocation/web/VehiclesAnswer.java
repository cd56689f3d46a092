package akatombo.buslocation.web;

import akatombo.buslocation.Freshness;
import akatombo.buslocation.VehiclePosition;

/** {@code GET /v1/vehicles}: where the buses are. */
final class VehiclesAnswer {

  private VehiclesAnswer() {}

  static Answer of(View view, VehicleFilter filter, Answer.Media media) {
    AnswerJson answer = AnswerJson.begin(view);
    boolean isGeoJson = media == Answer.Media.GEOJSON;
    if (isGeoJson) {
      Features.begin(answer);
    } else {
      answer.startArray("vehicles");
    }
    for (VehiclePosition vehicle : view.fleet().vehicles()) {
      if (vehicle.freshness(view.now()) != Freshness.GONE && filter.matches(vehicle)) {
        if (isGeoJson) {
          VehicleJson.feature(answer, vehicle);
        } else {
          VehicleJson.write(answer, vehicle);
        }
      }
    }
    answer.json().writeEndArray();
    return answer.end(view.schedules().all(), media, Answer.Caching.LIVE);
  }
}
