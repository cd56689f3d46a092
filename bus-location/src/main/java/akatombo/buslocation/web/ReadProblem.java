package akatombo.buslocation.web;

import akatombo.gtfs.Language;
import java.net.URI;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/**
 * What can be wrong with a read, in the words shown; {@code {fact}} stands for a fact's value (RFC
 * 9457).
 */
enum ReadProblem {
  STOP_NOT_FOUND(
      HttpStatus.NOT_FOUND,
      "Stop not found",
      "There is no stop {id}.",
      "停留所が見つかりません",
      "{id} という停留所はありません。"),
  ROUTE_NOT_FOUND(
      HttpStatus.NOT_FOUND,
      "Route not found",
      "There is no route {id}.",
      "路線が見つかりません",
      "{id} という路線はありません。"),
  TRIP_NOT_FOUND(
      HttpStatus.NOT_FOUND,
      "Trip not found",
      "There is no trip {id}.",
      "便が見つかりません",
      "{id} という便はありません。"),
  TRIP_NOT_RUNNING(
      HttpStatus.NOT_FOUND,
      "Trip does not run that day",
      "Trip {id} does not run on {date}; it next runs on {nextDates}.",
      "その日は運行しません",
      "{id} は {date} には運行しません。次の運行日: {nextDates}"),
  INVALID_PARAMETER(
      HttpStatus.BAD_REQUEST,
      "Invalid parameter",
      "{field} is \"{value}\"; allowed is {allowed}.",
      "パラメーターが正しくありません",
      "{field} の値「{value}」は使えません。使える値: {allowed}"),
  PARAMETER_OUT_OF_RANGE(
      HttpStatus.UNPROCESSABLE_CONTENT,
      "Parameter out of range",
      "{field} is {value}; it must lie between {min} and {max}.",
      "パラメーターが範囲外です",
      "{field} の値 {value} は {min} から {max} の範囲にありません。"),
  OUTSIDE_VALIDITY(
      HttpStatus.UNPROCESSABLE_CONTENT,
      "Outside the timetable's validity",
      "{value} lies outside the timetable, which holds from {validFrom} until {validUntil}.",
      "時刻表の有効期間外です",
      "{value} は時刻表の有効期間（{validFrom} から {validUntil} まで）に含まれません。"),
  TOO_MANY_REQUESTS(
      HttpStatus.TOO_MANY_REQUESTS,
      "Too many requests",
      "This address asks too often; slow down.",
      "リクエストが多すぎます",
      "このアドレスからのリクエストが多すぎます。少し待ってください。"),
  TOO_MANY_STREAMS(
      HttpStatus.TOO_MANY_REQUESTS,
      "Too many streams",
      "This address already holds {max} streams.",
      "接続数が多すぎます",
      "このアドレスからの接続はすでに {max} 本あります。"),
  INTERNAL(
      HttpStatus.INTERNAL_SERVER_ERROR,
      "Internal error",
      "Something went wrong here; it was logged.",
      "内部エラー",
      "サーバー内部で問題が起きました。記録されています。");

  /** When to come again after a refusal that will pass. */
  static final int RETRY_AFTER_SECONDS = 10;

  private final HttpStatus status;
  private final String title;
  private final String detail;
  private final String japaneseTitle;
  private final String japaneseDetail;

  ReadProblem(
      HttpStatus status, String title, String detail, String japaneseTitle, String japaneseDetail) {
    this.status = status;
    this.title = title;
    this.detail = detail;
    this.japaneseTitle = japaneseTitle;
    this.japaneseDetail = japaneseDetail;
  }

  HttpStatus status() {
    return status;
  }

  /** The last part of {@code type}. */
  String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Whether the same request may succeed later. */
  boolean isRetryable() {
    return status == HttpStatus.TOO_MANY_REQUESTS || status.is5xxServerError();
  }

  String title(Language language) {
    return isJapanese(language) ? japaneseTitle : title;
  }

  String detail(Language language, Map<String, Object> facts) {
    String text = isJapanese(language) ? japaneseDetail : detail;
    for (Map.Entry<String, Object> fact : facts.entrySet()) {
      text = text.replace("{" + fact.getKey() + "}", String.valueOf(fact.getValue()));
    }
    return text;
  }

  /** The refusal as Spring carries it, in English; whoever answers puts it into other words. */
  Refusal with(Map<String, Object> facts) {
    Map<String, Object> sorted = new TreeMap<>(facts);
    ProblemDetail problem =
        ProblemDetail.forStatusAndDetail(status, detail(Language.ENGLISH, sorted));
    problem.setType(URI.create("/problems/" + code()));
    problem.setTitle(title);
    sorted.forEach(problem::setProperty);
    return new Refusal(this, sorted, problem);
  }

  static Refusal invalid(String field, String value, String allowed) {
    return INVALID_PARAMETER.with(Map.of("field", field, "value", value, "allowed", allowed));
  }

  static Refusal outOfRange(String field, Object value, Object min, Object max) {
    return PARAMETER_OUT_OF_RANGE.with(
        Map.of("field", field, "value", value, "min", min, "max", max));
  }

  static boolean isJapanese(Language language) {
    return language.tag().equals("ja") || language.tag().startsWith("ja-");
  }

  /** A refusal that remembers its facts, so that it can be put into another language. */
  static final class Refusal extends ErrorResponseException {

    private static final long serialVersionUID = 1L;

    private final ReadProblem problem;
    private final transient Map<String, Object> facts;

    Refusal(ReadProblem problem, Map<String, Object> facts, ProblemDetail body) {
      super(problem.status, body, null);
      this.problem = problem;
      this.facts = facts;
    }

    ReadProblem problem() {
      return problem;
    }

    Map<String, Object> facts() {
      return facts;
    }

    /** Refusals are answers, not faults: where they were made is of no interest. */
    @Override
    public synchronized Throwable fillInStackTrace() {
      return this;
    }
  }
}
