package akatombo.buslocation.web;

import akatombo.gtfs.Language;
import akatombo.gtfs.Schedule;
import akatombo.gtfs.Stop;
import akatombo.gtfs.StopId;
import java.util.List;
import java.util.Map;

/** {@code GET /v1/stops/{id}}: a stop or station, its platforms and the routes that call there. */
final class StopAnswer {

  private StopAnswer() {}

  /**
   * The answer.
   *
   * @param languages in which to give the name besides the one asked for
   */
  static Answer of(View view, String id, List<Language> languages) {
    Stop stop =
        StopId.parse(id)
            .flatMap(view.schedules()::findStop)
            .orElseThrow(() -> ReadProblem.STOP_NOT_FOUND.with(Map.of("id", id)));
    Schedule schedule = view.schedule(stop.id().feedId(), ReadProblem.STOP_NOT_FOUND, id);
    AnswerJson answer = AnswerJson.begin(view);
    Parts.stopFields(answer, schedule, stop);
    Parts.names(answer, "names", languages, language -> schedule.name(stop, language));
    answer.text("description", stop.description()).text("url", stop.url());
    answer.id("parent", stop.parent()).startArray("platforms");
    for (Stop platform : schedule.platformsOf(stop)) {
      if (!platform.id().equals(stop.id())) {
        answer.json().writeStartObject();
        Parts.stopFields(answer, schedule, platform);
        answer.json().writeEndObject();
      }
    }
    answer.json().writeEndArray();
    Parts.routes(answer, schedule, schedule.routesAt(stop));
    ActiveAlerts alerts = ActiveAlerts.at(view.fleet().alerts(), view.now());
    Parts.alerts(answer, alerts.forStop(stop.id(), stop.parent()));
    return answer.end(List.of(schedule), Answer.Caching.TIMETABLE);
  }
}
