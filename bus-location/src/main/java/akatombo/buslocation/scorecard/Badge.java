package akatombo.buslocation.scorecard;

import akatombo.buslocation.evaluate.AccuracyScheme;
import akatombo.buslocation.quality.QualitySummary;
import akatombo.gtfs.Language;

/** A small picture with one number: how many arrival predictions were right. */
final class Badge {

  private static final double GOOD = 0.9;
  private static final double FAIR = 0.7;

  /** Dark enough for white letters (WCAG AA). */
  private static final String GREEN = "#2e7d32";

  private static final String AMBER = "#8a6100";
  private static final String RED = "#b3261e";
  private static final String GRAY = "#595959";

  private static final int PADDING = 7;
  private static final int WIDE = 12;
  private static final int NARROW = 7;

  private Badge() {}

  /** An SVG that needs nothing else. */
  static String svg(QualitySummary marks, int days, Language language) {
    boolean isJapanese = language.equals(Language.JAPANESE);
    double share = marks.accuracy(AccuracyScheme.ETA_BENCHMARK);
    String label = isJapanese ? "バスの到着予測" : "bus arrival predictions";
    String value =
        Double.isNaN(share)
            ? isJapanese ? "まだ記録なし" : "no record yet"
            : Math.round(share * 100) + (isJapanese ? "% 的中" : "% right");
    String title =
        isJapanese
            ? "%s %s（%d 日間、Transit ETA Accuracy Benchmark による）".formatted(label, value, days)
            : "%s: %s (%d days, by the Transit ETA Accuracy Benchmark)"
                .formatted(label, value, days);
    int left = width(label);
    int right = width(value);
    return """
    <svg xmlns="http://www.w3.org/2000/svg" width="%1$d" height="20" role="img" \
    aria-label="%2$s" lang="%3$s">
    <title>%2$s</title>
    <rect width="%4$d" height="20" fill="#3b3b3b"/>
    <rect x="%4$d" width="%5$d" height="20" fill="%6$s"/>
    <g fill="#fff" font-family="Verdana,'Noto Sans JP',sans-serif" font-size="11" \
    text-anchor="middle">
    <text x="%7$d" y="14">%8$s</text>
    <text x="%9$d" y="14">%10$s</text>
    </g>
    </svg>
    """
        .formatted(
            left + right,
            title,
            language.tag(),
            left,
            right,
            color(share),
            left / 2,
            label,
            left + right / 2,
            value);
  }

  private static String color(double share) {
    if (Double.isNaN(share)) {
      return GRAY;
    }
    double told = Math.round(share * 100) / 100.0;
    return told >= GOOD ? GREEN : told >= FAIR ? AMBER : RED;
  }

  private static int width(String text) {
    return 2 * PADDING + text.chars().map(c -> c < 0x100 ? NARROW : WIDE).sum();
  }
}
