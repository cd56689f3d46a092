package akatombo.pages;

import akatombo.http.ProblemText;

/** What a problem means and what to do, in Japanese and English. */
final class ProblemPage {

  private ProblemPage() {}

  static String render(ProblemText problem) {
    Html html = new Html();
    html.text("h1", problem.status() + " " + problem.code());
    for (String language : new String[] {"ja", "en"}) {
      html.raw("<section lang=\"%s\">".formatted(language));
      html.text("h2", problem.title().getOrDefault(language, ""));
      html.text("p", problem.help().getOrDefault(language, ""));
      html.raw("</section>");
    }
    html.text(
        "p",
        problem.isRetryable()
            ? "retryable: the same request may succeed later. 時間をおくと成功することがあります。"
            : "not retryable: change the request first. 内容を直してからお試しください。");
    return html.page("ja", problem.code());
  }
}
